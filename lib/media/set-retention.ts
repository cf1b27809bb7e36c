import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { media, workspaces } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { RetentionInput } from "./input";

/** Whatever was announced under another rule is announced anew: nobody's week of warning gets shorter. */
export async function setRetention(member: Member, { retentionDays }: RetentionInput): Promise<void> {
  assertMay(member, "change workspace");
  await db.transaction(async (tx) => {
    await tx.update(workspaces).set({ retentionDays }).where(eq(workspaces.id, member.workspaceId));
    await tx
      .update(media)
      .set({ removeAt: null })
      .where(
        and(eq(media.workspaceId, member.workspaceId), eq(media.status, "ready"), isNotNull(media.removeAt)),
      );
  });
}
