import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { sessions } from "@/db/schema";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";

/** For answers that go on: who this is by now; null once the session has ended or the person left the workspace. */
export async function findMemberAgain(
  { userId, workspaceId }: Pick<Member, "userId" | "workspaceId">,
  tokenHash: string,
  now = new Date(),
): Promise<Member | null> {
  const [session] = await db
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.userId, userId), gt(sessions.expiresAt, now)));
  return session ? findMember(userId, workspaceId) : null;
}
