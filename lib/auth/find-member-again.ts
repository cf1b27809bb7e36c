import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { sessions } from "@/db/schema";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";

/** For answers that go on: who this is by now; null once they may no longer enter. */
export async function findMemberAgain(
  { userId, workspaceId }: Pick<Member, "userId" | "workspaceId">,
  tokenHash: string,
  now = new Date(),
): Promise<Member | null> {
  const [session] = await db
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.userId, userId), gt(sessions.expiresAt, now)));
  const member = session ? await findMember(userId, workspaceId) : null;
  return member?.lacksTwoFactor ? null : member;
}
