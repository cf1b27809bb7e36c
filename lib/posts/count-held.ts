import "server-only";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";

/** Posts of an account that wait for somebody, and those of them that go on by themselves once it is connected. */
export async function countHeld(
  member: Member,
  accountId: string,
): Promise<{ total: number; waitingForConnection: number }> {
  assertMay(member, "view posts");
  const waits = inArray(posts.holdCode, ["reconnect", "grant"]);
  const [row] = await db
    .select({
      total: count(),
      waitingForConnection: sql<number>`count(*) filter (where ${waits})`.mapWith(Number),
    })
    .from(posts)
    .where(and(seesPosts(member), eq(posts.accountId, accountId), eq(posts.status, "needs attention")));
  return row ?? { total: 0, waitingForConnection: 0 };
}
