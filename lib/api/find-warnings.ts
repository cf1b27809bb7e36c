import "server-only";
import { and, eq, gt, inArray, lt } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { findCapacity } from "@/lib/accounts/capacity";
import { DAY_MS, DRAFTS_MAX } from "@/lib/accounts/rules";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { findRule } from "@/lib/approvals/find-rule";
import type { PostWish } from "@/lib/intents/types";
import { CLOSE_MINUTES, REPEAT_DAYS } from "@/lib/posts/calendar-plan";
import { comingStatuses } from "@/lib/posts/find-free-slot";
import { outStatuses } from "@/lib/posts/states";
import { isWithinLimit } from "@/lib/posts/within-limit";
import type { Member } from "@/lib/workspaces/types";
import type { warningCodes } from "./contract/create-posts";

export interface WishWarning {
  code: (typeof warningCodes)[number];
  detail: string;
  accountId: string;
}

const POSTS_MAX = 2000;
const MINUTE_MS = 60_000;

/** What stops nothing, and may not be meant: the calendar's own warnings, of a post that is not there yet. */
export async function findWarnings(member: Member, wish: PostWish, now: Date): Promise<WishWarning[]> {
  const { accountId, when } = wish;
  if (when === null) return [];
  const warn = (code: WishWarning["code"], detail: string): WishWarning => ({ code, detail, accountId });
  const rule = await findRule(db, accountId);
  const at = when === "now" ? now : when === "queue" ? null : when.instant;
  return [
    ...(rule || wish.asksApproval
      ? [warn("awaits_approval", "It goes out only once somebody has approved it.")]
      : []),
    ...(wish.waits
      ? [warn("file_not_seen", "Its file is not here yet: what it holds is judged when it is.")]
      : []),
    ...(at ? (await findNeighbours(member, wish, at, now)).map(([code, detail]) => warn(code, detail)) : []),
  ];
}

async function findNeighbours(
  member: Member,
  { accountId, mediaIds, settings: { delivery } }: PostWish,
  at: Date,
  now: Date,
): Promise<[WishWarning["code"], string][]> {
  const others = await listOthers(member, accountId, at);
  const timeOf = ({ publishedAt, scheduledAt }: (typeof others)[number]) =>
    (publishedAt ?? scheduledAt ?? now).getTime();
  const isNear = (post: (typeof others)[number]) =>
    Math.abs(timeOf(post) - at.getTime()) < CLOSE_MINUTES * MINUTE_MS;
  const times = others.filter((post) => post.delivery === delivery).map(timeOf);
  const limit = delivery === "inbox" ? DRAFTS_MAX : (await findCapacity(accountId, now)).postsLimit;
  const warnings: [WishWarning["code"], string][] = [];
  if (!isWithinLimit(at.getTime(), times, limit)) {
    warnings.push(["over_daily_limit", `TikTok takes about ${limit} posts of this account in 24 hours.`]);
  }
  if (others.some(isNear)) {
    warnings.push([
      "close_to_another_post",
      `Another post of this account is within ${CLOSE_MINUTES} minutes.`,
    ]);
  }
  if (others.some(({ mediaId }) => mediaIds.includes(mediaId))) {
    warnings.push(["same_file_again", `The same file is posted on this account within ${REPEAT_DAYS} days.`]);
  }
  return warnings;
}

function listOthers(member: Member, accountId: string, at: Date) {
  const from = new Date(at.getTime() - REPEAT_DAYS * DAY_MS);
  const to = new Date(at.getTime() + REPEAT_DAYS * DAY_MS);
  const { delivery, mediaId, publishedAt, scheduledAt } = posts;
  return db
    .select({ delivery, mediaId, publishedAt, scheduledAt })
    .from(posts)
    .where(
      and(
        seesPosts(member),
        eq(posts.accountId, accountId),
        inArray(posts.status, [...comingStatuses, ...outStatuses]),
        gt(posts.scheduledAt, from),
        lt(posts.scheduledAt, to),
      ),
    )
    .limit(POSTS_MAX);
}
