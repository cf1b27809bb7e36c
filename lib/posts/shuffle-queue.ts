import "server-only";
import { randomInt } from "node:crypto";
import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { findQueue } from "@/lib/accounts/find-queue";
import { getAccount } from "@/lib/accounts/queries";
import { DAY_MS } from "@/lib/accounts/rules";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime, sayTime } from "./choose-time";
import { lockQueue } from "./find-free-slot";
import { LEAD_MS } from "./free-slot";
import type { ReschedulePostInput, RestoreQueueInput } from "./input";
import { movePlanned } from "./move-planned";
import { explainLostRace, type PostRow } from "./move-post";
import { listPlaces, PLACES_DAYS } from "./queue-plan";
import { readClock } from "./read-clock";
import { recordTime } from "./record-time";
import { QUEUED_POSTS_MAX } from "./rules";
import { shuffle } from "./shuffle";

export interface Shuffled {
  /** What puts each back where it was: the place, and the revision that it has now. */
  before: ReschedulePostInput[];
}

interface Chance {
  now?: Date;
  seed?: number;
}

const SEEDS = 2 ** 32;

/**
 * Deals the posts that lie on the places of a queue among the same places anew. A consent has no time in it and holds; an
 * approval has, and is asked again.
 */
export async function shuffleQueue(
  member: Member,
  accountId: string,
  { now: given, seed = randomInt(SEEDS) }: Chance = {},
): Promise<Shuffled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const { displayName } = await getAccount(member, accountId);
  return db.transaction(async (tx) => {
    await lockQueue(tx, accountId);
    const queued = await lockQueued(tx, member, accountId, now);
    if (queued.length < 2) {
      throw new AppError("conflict", `Fewer than two posts lie in the queue of ${displayName}.`);
    }
    const dealt = shuffle(queued, seed);
    const moved = dealt.flatMap((post, index) => {
      const place = queued[index];
      return place && place !== post ? [{ post, to: timeOf(place, member, now) }] : [];
    });
    for (const { post, to } of moved) await placePost(tx, member, { post, time: to });
    const before = moved.map(({ post }) => ({
      postId: post.id,
      revision: post.revision + 1,
      local: post.scheduledLocal ?? "",
      timeZone: post.timeZone ?? member.timeZone,
    }));
    return { before };
  });
}

/** Takes a shuffle back: all posts or, when one of them was changed meanwhile, none. */
export async function restoreQueue(
  member: Member,
  { accountId, posts: places }: RestoreQueueInput,
  given?: Date,
): Promise<void> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  await getAccount(member, accountId);
  await db.transaction(async (tx) => {
    await lockQueue(tx, accountId);
    const ids = places.map(({ postId }) => postId);
    // What had been approved for its place awaits approval for the other.
    const isWaiting = inArray(posts.status, ["scheduled", "awaiting approval"]);
    const known = await lockPosts(tx, member, accountId, and(inArray(posts.id, ids), isWaiting));
    for (const place of places) {
      const post = known.find(({ id, revision }) => id === place.postId && revision === place.revision);
      if (!post) {
        throw new AppError("conflict", "Some of these posts were changed meanwhile. Nothing was moved back.");
      }
      await placePost(tx, member, { post, time: chooseTime(place, member.timeZone, now), isUndo: true });
    }
  });
}

async function lockQueued(tx: Transaction, member: Member, accountId: string, now: Date): Promise<PostRow[]> {
  const { slots, timeZone } = await findQueue(accountId, tx);
  const from = new Date(now.getTime() + LEAD_MS);
  const to = new Date(now.getTime() + PLACES_DAYS * DAY_MS);
  const places = listPlaces({ slots, timeZone: timeZone ?? member.timeZone }, { from, to });
  const isPlace = new Set(places.map((place) => place.getTime()));
  const ahead = await lockPosts(
    tx,
    member,
    accountId,
    and(eq(posts.status, "scheduled"), gt(posts.scheduledAt, from), lt(posts.scheduledAt, to)),
  );
  return ahead.filter(({ scheduledAt }) => scheduledAt && isPlace.has(scheduledAt.getTime()));
}

function lockPosts(
  tx: Transaction,
  member: Member,
  accountId: string,
  which: ReturnType<typeof and>,
): Promise<PostRow[]> {
  return tx
    .select()
    .from(posts)
    .where(and(seesPosts(member), eq(posts.accountId, accountId), which))
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(QUEUED_POSTS_MAX)
    .for("update");
}

function timeOf({ scheduledLocal, timeZone }: PostRow, member: Member, now: Date): ChosenTime {
  return chooseTime(
    { local: scheduledLocal ?? "", timeZone: timeZone ?? member.timeZone },
    member.timeZone,
    now,
  );
}

interface Placed {
  post: PostRow;
  time: ChosenTime;
  isUndo?: boolean;
}

async function placePost(
  tx: Transaction,
  member: Member,
  { post, time, isUndo = false }: Placed,
): Promise<void> {
  const message = `Moved to ${sayTime(time)} with the rest of the queue`;
  const placed = await movePlanned(tx, {
    post,
    set: {
      ...time.columns,
      revision: post.revision + 1,
      announcedAt: null,
    },
    actor: actorOf(member),
    asks: (living) => living !== undefined || post.status === "awaiting approval",
    isUndo,
    say: () => ({
      kind: "rescheduled",
      message,
      details: { scheduledAt: time.instant.toISOString() },
    }),
  });
  if (!placed) throw await explainLostRace(tx, member, post.id);
  if (placed.status === post.status) await recordTime(tx, member, placed, message);
}
