import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db";
import { postEvents } from "@/db/schema";

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
