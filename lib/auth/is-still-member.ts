import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { members, sessions } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";

/** For answers that go on: the session has not ended, and the person has not been taken out of the workspace. */
export async function isStillMember(
  member: Pick<Member, "userId" | "workspaceId">,
  tokenHash: string,
  now = new Date(),
): Promise<boolean> {
  const [row] = await db
    .select({ userId: sessions.userId })
    .from(sessions)
    .innerJoin(members, eq(members.userId, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        eq(members.userId, member.userId),
        eq(members.workspaceId, member.workspaceId),
      ),
    )
    .limit(1);
  return row !== undefined;
}
