import "server-only";
import { and, asc, eq, gt, inArray, lt, or } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts, queueSlots } from "@/db/schema";
import { DAY_MS, POSTS_MAX_USUAL } from "@/lib/accounts/rules";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { comingStatuses } from "./find-free-slot";
import { LEAD_MS } from "./free-slot";
import { listFreePlaces } from "./queue-plan";
import type { OpenPlaces } from "./types";

const SLOTS_MAX = 10_000;
const POSTS_MAX = 20_000;
/** More than a screen can show; those that come first are. */
const PLACES_MAX = 1000;

interface Range {
  from: Date;
  to: Date;
}

/** The places of all queues in a range of time that wait for a post, in their order. */
export async function listOpenPlaces(member: Member, range: Range, now = new Date()): Promise<OpenPlaces> {
  assertMay(member, "view workspace");
  const from = new Date(Math.max(range.from.getTime(), now.getTime() + LEAD_MS));
  const queues = from < range.to ? await listQueues(member) : [];
  const ids = queues.map(({ account }) => account.id);
  const taken = ids.length > 0 ? await listTaken(member, ids, { from, to: range.to }) : [];
  const places = queues.flatMap(({ account, postsLimit, ...queue }) => {
    const own = taken.filter(({ accountId }) => accountId === account.id).map(({ at }) => at);
    const free = listFreePlaces(queue, { taken: own, postsLimit }, { from, to: range.to });
    return free.map((at) => ({ accountId: account.id, at: at.toISOString() }));
  });
  return {
    accounts: queues.map(({ account }) => account),
    places: places.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, PLACES_MAX),
  };
}

async function listQueues(member: Member) {
  const rows = await db
    .select({
      account: {
        id: accounts.id,
        displayName: accounts.displayName,
        username: accounts.username,
        avatarUrl: accounts.avatarUrl,
        isTest: accounts.isTest,
        status: accounts.status,
      },
      timeZone: accounts.timeZone,
      dailyPostLimit: accounts.dailyPostLimit,
      slot: { weekday: queueSlots.weekday, minute: queueSlots.minute },
    })
    .from(queueSlots)
    .innerJoin(accounts, eq(accounts.id, queueSlots.accountId))
    .where(and(seesAccounts(member), eq(accounts.status, "connected")))
    .limit(SLOTS_MAX);
  return [...Map.groupBy(rows, ({ account }) => account.id).values()].flatMap((of) =>
    of.slice(0, 1).map(({ account, timeZone, dailyPostLimit }) => ({
      account,
      slots: of.map(({ slot }) => slot),
      timeZone: timeZone ?? member.timeZone,
      postsLimit: dailyPostLimit ?? POSTS_MAX_USUAL,
    })),
  );
}

/** With a day to either side, for what TikTok takes in 24 hours. */
async function listTaken(member: Member, accountIds: string[], { from, to }: Range) {
  const [first, last] = [new Date(from.getTime() - DAY_MS), new Date(to.getTime() + DAY_MS)];
  const rows = await db
    .select({ accountId: posts.accountId, publishedAt: posts.publishedAt, scheduledAt: posts.scheduledAt })
    .from(posts)
    .where(
      and(
        seesPosts(member),
        inArray(posts.accountId, accountIds),
        or(
          gt(posts.publishedAt, first),
          and(
            inArray(posts.status, comingStatuses),
            gt(posts.scheduledAt, first),
            lt(posts.scheduledAt, last),
          ),
        ),
      ),
    )
    .orderBy(asc(posts.scheduledAt))
    .limit(POSTS_MAX);
  return rows.flatMap(({ accountId, publishedAt, scheduledAt }) => {
    const at = publishedAt ?? scheduledAt;
    return at ? [{ accountId, at }] : [];
  });
}
