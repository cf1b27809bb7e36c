import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db";
import { postEvents } from "@/db/schema";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";

/** Whether a held post was held before anybody approved it: then it must still be approved. */
export async function lacksApproval(tx: Transaction, postId: string): Promise<boolean> {
  const [last] = await tx
    .select({ from: postEvents.movedFrom, to: postEvents.movedTo })
    .from(postEvents)
    .where(and(eq(postEvents.postId, postId), isNotNull(postEvents.movedTo)))
    .orderBy(desc(postEvents.id))
    .limit(1);
  return last?.from === "awaiting approval" && last.to === "needs attention";
}

/** Whether it has to be asked for again: who may approve does so by letting the post go on. */
export async function mustAskApproval(tx: Transaction, member: Member, postId: string): Promise<boolean> {
  return !may(member.role, "approve posts") && (await lacksApproval(tx, postId));
}
