import "server-only";
import { and, asc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { findCapacity } from "@/lib/accounts/capacity";
import type { Member } from "@/lib/workspaces/types";
import { findSlot, SLOT_SEARCH_DAYS } from "./free-slot";
import { type PostStatus, runningStatuses } from "./states";

const DAY_MS = 86_400_000;
const POSTS_MAX = 2000;
const comingStatuses: PostStatus[] = ["awaiting approval", "scheduled", ...runningStatuses];

interface Asked {
  postId: string;
  accountId: string;
}

/** Where a post of this account would go next, its own present time apart. */
export async function findFreeSlot(
  member: Member,
  { postId, accountId }: Asked,
  now: Date,
): Promise<Date | null> {
  const rows = await db
    .select({ publishedAt: posts.publishedAt, scheduledAt: posts.scheduledAt })
    .from(posts)
    .where(
      and(
        eq(posts.workspaceId, member.workspaceId),
        eq(posts.accountId, accountId),
        ne(posts.id, postId),
        or(
          gt(posts.publishedAt, new Date(now.getTime() - DAY_MS)),
          and(
            inArray(posts.status, comingStatuses),
            lt(posts.scheduledAt, new Date(now.getTime() + (SLOT_SEARCH_DAYS + 1) * DAY_MS)),
          ),
        ),
      ),
    )
    .orderBy(asc(posts.scheduledAt))
    .limit(POSTS_MAX);
  const taken = rows.flatMap(({ publishedAt, scheduledAt }) => publishedAt ?? scheduledAt ?? []);
  const { postsLimit } = await findCapacity(accountId, now);
  return findSlot({ taken, postsLimit, timeZone: member.timeZone }, now);
}
