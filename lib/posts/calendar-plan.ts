import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db";
import { media, posts } from "@/db/schema";
import { type AccountStanding, listStandings } from "@/lib/accounts/list-standings";
import { DAY_MS, DRAFTS_MAX } from "@/lib/accounts/rules";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { may } from "@/lib/workspaces/permissions";
import type { LabelView, Member } from "@/lib/workspaces/types";
import { isOneOf } from "./calendar-filter-sql";
import type { AccountUse, PostWarning, WarningKind } from "./calendar-types";
import { listPostLabels } from "./list-post-labels";
import type { PostRow } from "./move-post";
import { findNeighbours } from "./neighbours";
import { countRolling, type DaySpan, peakByDay } from "./rolling-capacity";
import { outStatuses, type PostStatus, runningStatuses } from "./states";

/** Posts of one account nearer than this take views from each other. */
export const CLOSE_MINUTES = 30;
/** The same video again within these days looks like a mistake, to followers and to TikTok. */
export const REPEAT_DAYS = 30;
/** What still lacks approval so shortly before its time is likely to miss it. */
const APPROVAL_NEAR_MS = DAY_MS;
const TIMES_MAX = 20_000;
const REPEATS_MAX = 2000;
const USES_PER_DAY_MAX = 12;

const waiting: readonly PostStatus[] = ["awaiting approval", "scheduled"];
const planned: PostStatus[] = ["awaiting approval", "scheduled", ...runningStatuses, ...outStatuses];

export interface CalendarPlan {
  warningsOf: (post: PostRow) => PostWarning[];
  labelsOf: (postId: string) => LabelView[];
  /** By date, of the days that were asked for. */
  capacityOf: (date: string) => AccountUse[];
}

interface Asked {
  spans: readonly DaySpan[];
  shownIds: readonly string[];
  /** None are all. */
  accountIds: readonly string[];
}

/** What the posts of some days mean to each other and to their accounts: four bounded queries, the rest is arithmetic. */
export async function planCalendar(member: Member, asked: Asked, now: Date): Promise<CalendarPlan> {
  const [standings, times, repeats, labels] = await Promise.all([
    listStandings(member),
    listTimes(member, asked.spans),
    listRepeats(member, asked.shownIds),
    may(member.role, "view workspace") ? listPostLabels(asked.shownIds) : new Map<string, LabelView[]>(),
  ]);
  const accounts = new Map(standings.map((standing) => [standing.id, standing]));
  const direct = times.filter(({ delivery }) => delivery === "direct");
  const counts = countRolling(direct);
  const draftCounts = countRolling(times.filter(({ delivery }) => delivery === "inbox"));
  const peaks = peakByDay(direct, counts, asked.spans);
  const close = findNeighbours(times, CLOSE_MINUTES * 60_000);
  return {
    warningsOf: (post) =>
      warn(post, { account: accounts.get(post.accountId), counts, draftCounts, close, repeats, now }),
    labelsOf: (postId) => labels.get(postId) ?? [],
    capacityOf: (date) => sayUse(peaks.get(date) ?? new Map(), accounts, asked.accountIds),
  };
}

/** When each post goes out or went, also shortly before and after the days: their 24 hours reach in. */
async function listTimes(member: Member, spans: readonly DaySpan[]) {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const at = sql<number>`(extract(epoch from coalesce(${posts.publishedAt}, ${posts.scheduledAt})) * 1000)::float8`;
  return db
    .select({ id: posts.id, group: posts.accountId, delivery: posts.delivery, atMs: at.mapWith(Number) })
    .from(posts)
    .where(
      and(
        seesPosts(member),
        inArray(posts.status, planned),
        gte(posts.scheduledAt, new Date(first.fromMs - DAY_MS)),
        lt(posts.scheduledAt, new Date(last.toMs + CLOSE_MINUTES * 60_000)),
      ),
    )
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(TIMES_MAX);
}

/** Of the posts shown, those whose video the same account posts again, with the nearest time it does. */
async function listRepeats(member: Member, shownIds: readonly string[]): Promise<Map<string, number>> {
  const [file, sameFile, other] = [media, alias(media, "same_file"), alias(posts, "other")];
  const apart = sql`abs(extract(epoch from ${other.scheduledAt} - ${posts.scheduledAt}))`;
  const rows = await db
    .selectDistinctOn([posts.id], { id: posts.id, otherAt: other.scheduledAt })
    .from(posts)
    .innerJoin(file, eq(file.id, posts.mediaId))
    .innerJoin(sameFile, and(eq(sameFile.workspaceId, file.workspaceId), eq(sameFile.sha256, file.sha256)))
    .innerJoin(other, and(eq(other.mediaId, sameFile.id), eq(other.accountId, posts.accountId)))
    .where(
      and(
        isOneOf(posts.id, shownIds),
        seesPosts(member),
        inArray(posts.status, [...waiting]),
        eq(file.kind, "video"),
        ne(other.id, posts.id),
        inArray(other.status, planned),
        isNotNull(other.scheduledAt),
        sql`${apart} <= ${(REPEAT_DAYS * DAY_MS) / 1000}`,
      ),
    )
    .orderBy(posts.id, apart)
    .limit(REPEATS_MAX);
  return new Map(rows.map(({ id, otherAt }) => [id, otherAt?.getTime() ?? 0]));
}

interface Known {
  account: AccountStanding | undefined;
  counts: Map<string, number>;
  draftCounts: Map<string, number>;
  close: Map<string, number>;
  repeats: Map<string, number>;
  now: Date;
}

function warn(post: PostRow, known: Known): PostWarning[] {
  if (post.status === "needs attention") return whyHeld(post.holdCode);
  if (!waiting.includes(post.status)) return [];
  const kinds = [
    ...warnOfAccount(post, known.account),
    ...(isOverCap(post, known) ? (["cap"] as const) : []),
    ...(isUnapproved(post, known.now) ? (["approval"] as const) : []),
  ];
  return [
    ...kinds.map((kind) => ({ kind, otherAt: null })),
    ...warnOfOther("close", known.close.get(post.id)),
    ...warnOfOther("repeat", known.repeats.get(post.id)),
  ];
}

function whyHeld(code: PostRow["holdCode"]): PostWarning[] {
  const kinds = {
    reconnect: "reconnect",
    grant: "permission",
    drift: "drift",
    unapproved: "approval",
  } as const;
  return code === null || code === "missed" ? [] : [{ kind: kinds[code], otherAt: null }];
}

function warnOfAccount({ delivery }: PostRow, account: AccountStanding | undefined): WarningKind[] {
  if (!account) return [];
  if (account.status !== "connected") return ["reconnect"];
  if (!(delivery === "direct" ? account.canPublish : account.canSendDrafts)) return ["permission"];
  return account.isBlocked ? ["blocked"] : [];
}

function isOverCap({ id, delivery }: PostRow, { account, counts, draftCounts }: Known): boolean {
  if (delivery === "inbox") return (draftCounts.get(id) ?? 0) > DRAFTS_MAX;
  return account !== undefined && (counts.get(id) ?? 0) > account.postsLimit;
}

function isUnapproved({ status, scheduledAt }: PostRow, now: Date): boolean {
  return (
    status === "awaiting approval" &&
    scheduledAt !== null &&
    scheduledAt.getTime() - now.getTime() < APPROVAL_NEAR_MS
  );
}

function warnOfOther(kind: "close" | "repeat", otherMs: number | undefined): PostWarning[] {
  return otherMs === undefined ? [] : [{ kind, otherAt: new Date(otherMs).toISOString() }];
}

function sayUse(
  peaks: ReadonlyMap<string, number>,
  accounts: ReadonlyMap<string, AccountStanding>,
  only: readonly string[],
): AccountUse[] {
  return [...peaks]
    .flatMap(([accountId, used]) => {
      const account = accounts.get(accountId);
      if (!account || (only.length > 0 && !only.includes(accountId))) return [];
      return [{ accountId, name: account.name, used, limit: account.postsLimit }];
    })
    .toSorted((a, b) => b.used / b.limit - a.used / a.limit)
    .slice(0, USES_PER_DAY_MAX);
}
