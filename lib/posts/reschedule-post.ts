import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { consents, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime, sayPlan, sayTime } from "./choose-time";
import { takeFreeSlot } from "./find-free-slot";
import type { PostRevisionInput, ReschedulePostInput } from "./input";
import { keepApprovedTime } from "./keep-approved-time";
import { mustAskApproval } from "./lacks-approval";
import { movePlanned } from "./move-planned";
import { explainLostRace, type PostRow, recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import { recordTime } from "./record-time";
import { toScheduled } from "./schedule-at";
import type { Scheduled } from "./schedule-post";

interface Moving {
  now?: Date | undefined;
  /** Back to where it was, by who moved it: an approval that the move voided holds again. */
  isUndo?: boolean;
}

/**
 * Moves a post to another time. What was agreed about its content stays agreed, an approval does not: it is of the time
 * too. A draft stays a draft.
 */
export async function reschedulePost(
  member: Member,
  input: ReschedulePostInput,
  given?: Date | Moving,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const moving = given instanceof Date ? { now: given } : (given ?? {});
  const now = moving.now ?? (await readClock());
  const time = chooseTime(input, member.timeZone, now);
  return rescheduleAt(member, input, { settleTime: async () => time, isUndo: moving.isUndo });
}

/** For a time that is settled in the transaction which moves the post. */
export async function rescheduleAt(
  member: Member,
  input: PostRevisionInput,
  {
    settleTime,
    isUndo,
  }: { settleTime: (tx: Transaction) => Promise<ChosenTime>; isUndo?: boolean | undefined },
): Promise<Scheduled> {
  const [post, time] = await db.transaction(async (tx) => {
    const settled = await settleTime(tx);
    const moved = await moveTime(tx, member, input, { time: settled, isUndo });
    return [moved ?? (await scheduleAgain(tx, member, input, settled)), settled] as const;
  });
  return toScheduled(post, time);
}

/** Lets a held or failed post go out now. An upload that TikTok still knows is continued, not begun anew. */
export async function retryPost(member: Member, input: PostRevisionInput, given?: Date): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const time = chooseTime("now", member.timeZone, now);
  const post = await db.transaction(async (tx) => {
    const kept = await keepApprovedTime(tx, member, { postId: input.postId, now });
    return scheduleAgain(tx, member, input, kept ?? time);
  });
  return toScheduled(post, time);
}

/** A held or failed post takes the next time that its account has free. */
export async function moveToFreeSlot(
  member: Member,
  input: PostRevisionInput,
  given?: Date,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const [post] = await db
    .select({ id: posts.id, accountId: posts.accountId })
    .from(posts)
    .where(and(eq(posts.id, input.postId), seesPosts(member)));
  if (!post) throw new AppError("not-found", "There is no such post.");
  const settleTime = async (tx: Transaction) => {
    const place = await takeFreeSlot(tx, member, { postId: post.id, accountId: post.accountId }, now);
    if (!place)
      throw new AppError("conflict", "The next two weeks of this account are full. Choose a time yourself.");
    return chooseTime(place, member.timeZone, now);
  };
  return rescheduleAt(member, input, { settleTime });
}

async function moveTime(
  tx: Transaction,
  member: Member,
  { postId, revision }: PostRevisionInput,
  { time, isUndo = false }: { time: ChosenTime; isUndo?: boolean | undefined },
): Promise<PostRow | null> {
  const isAsSeen = and(
    eq(posts.id, postId),
    seesPosts(member),
    eq(posts.revision, revision),
    inArray(posts.status, ["draft", "awaiting approval", "scheduled"]),
  );
  const [post] = await tx.select().from(posts).where(isAsSeen).for("update");
  if (!post) return null;
  const set = { ...time.columns, revision: revision + 1, announcedAt: null };
  const event = {
    kind: "rescheduled",
    message: `Moved to ${sayTime(time)}`,
    details: { scheduledAt: time.instant.toISOString(), note: time.note ?? undefined },
  };
  if (post.status === "draft") return moveDraft(tx, member, { postId, set, event });
  const moved = await movePlanned(tx, {
    post,
    set,
    actor: actorOf(member),
    asks: (living) => living !== undefined || post.status === "awaiting approval",
    isUndo,
    say: (isAsking) =>
      isAsking && post.status === "scheduled"
        ? { ...event, message: `${event.message}: approval is asked again` }
        : event,
  });
  if (moved?.status === post.status) await recordTime(tx, member, moved, event.message);
  return moved;
}

interface DraftMove {
  postId: string;
  set: Partial<PostRow>;
  event: Parameters<typeof recordPostEvent>[2];
}

async function moveDraft(
  tx: Transaction,
  member: Member,
  { postId, set, event }: DraftMove,
): Promise<PostRow | null> {
  const [post] = await tx
    .update(posts)
    .set({ ...set, driftLookAt: null, updatedAt: sql`now()` })
    .where(eq(posts.id, postId))
    .returning();
  if (!post) return null;
  await recordPostEvent(tx, postId, { ...event, actor: actorOf(member) });
  await recordTime(tx, member, post, event.message);
  return post;
}

async function scheduleAgain(
  tx: Transaction,
  member: Member,
  { postId, revision }: PostRevisionInput,
  time: ChosenTime,
): Promise<PostRow> {
  const [held] = await tx
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.id, postId),
        seesPosts(member),
        eq(posts.revision, revision),
        inArray(posts.status, ["needs attention", "failed"]),
      ),
    )
    .for("update");
  if (!held) throw await explainLostRace(tx, member, postId);
  if (!(await isStillAgreed(tx, postId))) {
    throw new AppError("conflict", "Open the post, check it and schedule it again.");
  }
  const mustAsk = await mustAskApproval(tx, member, postId);
  const post = await movePlanned(tx, {
    post: held,
    set: { ...time.columns, revision: revision + 1, runId: null, announcedAt: null },
    actor: actorOf(member),
    asks: (living) => living !== undefined || mustAsk,
    isNow: time.isNow,
    say: (isAsking) => ({
      kind: isAsking ? "approval asked" : "rescheduled",
      message: sayPlan(time, isAsking ? "Approval asked again" : null),
    }),
  });
  if (!post) throw await explainLostRace(tx, member, postId);
  return post;
}

/** Whether what was agreed about it stands: whoever changes a post voids it. */
export async function isStillAgreed(tx: Database | Transaction, postId: string): Promise<boolean> {
  const agreed = and(eq(consents.postId, postId), isNull(consents.voidedAt));
  const [consent] = await tx.select({ id: consents.id }).from(consents).where(agreed).limit(1);
  return consent !== undefined;
}
