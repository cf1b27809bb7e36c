import "server-only";
import { and, eq, gt, inArray, lt, or } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { listCapacities } from "@/lib/accounts/capacity";
import { DAY_MS, DRAFTS_MAX } from "@/lib/accounts/rules";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Member } from "@/lib/workspaces/types";
import { sayTime } from "./choose-time";
import { type PostStatus, runningStatuses } from "./states";
import { nextWithinLimit } from "./within-limit";
import { localOf } from "./zones";

const POSTS_MAX = 5000;
/** How far ahead of a move a free place is looked for. */
const KNOWN_DAYS = 7;
/** Drafts go nowhere by themselves; all others of these will. */
const comingStatuses: PostStatus[] = ["awaiting approval", "scheduled", ...runningStatuses];
const movableStatuses: PostStatus[] = ["awaiting approval", "scheduled", "needs attention", "failed"];

interface Planned {
  postId: string;
  at: Date;
}

/**
 * Which of these moves would put more posts into 24 hours of an account than TikTok takes, as sentences by the post's
 * id. The others that move are judged where they will be.
 */
export async function findCrowding(
  member: Member,
  planned: readonly Planned[],
  now: Date,
): Promise<Map<string, string>> {
  const plan = new Map(planned.map(({ postId, at }) => [postId, at.getTime()]));
  const moved = await listMoved(member, [...plan.keys()]);
  if (moved.length === 0) return new Map();
  const others = await listOthers(member, moved, [...plan.values()]);
  const capacities = await listCapacities(member, now);
  const refused = new Map<string, string>();
  for (const { id, accountId, delivery, name } of moved) {
    const at = plan.get(id) ?? 0;
    const limit = delivery === "inbox" ? DRAFTS_MAX : (capacities[accountId]?.postsLimit ?? 0);
    const isBeside = (post: { id: string; accountId: string; delivery: string }) =>
      post.id !== id && post.accountId === accountId && post.delivery === delivery;
    const times = [
      ...others.filter((post) => isBeside(post) && !plan.has(post.id)).map(({ time }) => time),
      ...moved
        .filter((post) => isBeside(post) && !refused.has(post.id))
        .map((post) => plan.get(post.id) ?? 0),
    ];
    const next = nextWithinLimit(at, times, limit);
    if (next === at) continue;
    const free = next !== null && next < at + (KNOWN_DAYS - 1) * DAY_MS ? next : null;
    refused.set(id, sayFull({ name, limit, delivery, free, timeZone: member.timeZone }));
  }
  return refused;
}

function listMoved(member: Member, ids: string[]) {
  return db
    .select({
      id: posts.id,
      accountId: posts.accountId,
      delivery: posts.delivery,
      name: accounts.displayName,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(and(inArray(posts.id, ids), seesPosts(member), inArray(posts.status, movableStatuses)));
}

async function listOthers(member: Member, moved: { accountId: string }[], times: number[]) {
  const from = new Date(Math.min(...times) - DAY_MS);
  const to = new Date(Math.max(...times) + KNOWN_DAYS * DAY_MS);
  const rows = await db
    .select({
      id: posts.id,
      accountId: posts.accountId,
      delivery: posts.delivery,
      publishedAt: posts.publishedAt,
      scheduledAt: posts.scheduledAt,
    })
    .from(posts)
    .where(
      and(
        seesPosts(member),
        inArray(posts.accountId, [...new Set(moved.map(({ accountId }) => accountId))]),
        or(
          and(gt(posts.publishedAt, from), lt(posts.publishedAt, to)),
          and(inArray(posts.status, comingStatuses), gt(posts.scheduledAt, from), lt(posts.scheduledAt, to)),
        ),
      ),
    )
    .limit(POSTS_MAX);
  return rows.map(({ publishedAt, scheduledAt, ...row }) => ({
    ...row,
    time: (publishedAt ?? scheduledAt ?? from).getTime(),
  }));
}

interface Full {
  name: string;
  limit: number;
  delivery: "direct" | "inbox";
  free: number | null;
  timeZone: string;
}

function sayFull({ name, limit, delivery, free, timeZone }: Full): string {
  const what = delivery === "inbox" ? "drafts" : "posts";
  const full = `${name} would have more than ${limit} ${what} within 24 hours, which is all that TikTok takes.`;
  if (free === null) return full;
  return `${full} It fits from ${sayTime({ local: localOf(new Date(free), timeZone), timeZone })}.`;
}
