import "server-only";
import { and, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { consents, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime, sayPlan, sayTime } from "./choose-time";
import { movedDriftLook } from "./drift-looks";
import { takeFreeSlot } from "./find-free-slot";
import type { PostRevisionInput, ReschedulePostInput } from "./input";
import { mustAskApproval } from "./lacks-approval";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import { recordTime } from "./record-time";
import type { Scheduled } from "./schedule-post";

/** Moves a post to another time; what was agreed about its content stays agreed. A draft stays a draft. */
export async function reschedulePost(
  member: Member,
  input: ReschedulePostInput,
  given?: Date,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const time = chooseTime(input, member.timeZone, now);
  return rescheduleAt(member, input, async () => time);
}

async function rescheduleAt(
  member: Member,
  input: PostRevisionInput,
  settleTime: (tx: Transaction) => Promise<ChosenTime>,
): Promise<Scheduled> {
  const [post, time] = await db.transaction(async (tx) => {
    const settled = await settleTime(tx);
    const moved = await moveTime(tx, member, input, settled);
    return [moved ?? (await scheduleAgain(tx, member, input, settled)), settled] as const;
  });
  return { postId: post.id, scheduledAt: time.instant, revision: post.revision, note: time.note };
}

/** Lets a held or failed post go out now. An upload that TikTok still knows is continued, not begun anew. */
export async function retryPost(member: Member, input: PostRevisionInput, given?: Date): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const time = chooseTime("now", member.timeZone, now);
  const post = await db.transaction((tx) => scheduleAgain(tx, member, input, time));
  return { postId: post.id, scheduledAt: time.instant, revision: post.revision, note: null };
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
  return rescheduleAt(member, input, async (tx) => {
    const place = await takeFreeSlot(tx, member, { postId: post.id, accountId: post.accountId }, now);
    if (!place)
      throw new AppError("conflict", "The next two weeks of this account are full. Choose a time yourself.");
    return chooseTime(place, member.timeZone, now);
  });
}

async function moveTime(
  tx: Transaction,
  member: Member,
  { postId, revision }: PostRevisionInput,
  time: ChosenTime,
): Promise<PostRow | null> {
  const [post] = await tx
    .update(posts)
    .set({
      ...time.columns,
      revision: revision + 1,
      announcedAt: null,
      driftLookAt: movedDriftLook(time.instant),
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(posts.id, postId),
        seesPosts(member),
        eq(posts.revision, revision),
        inArray(posts.status, ["draft", "awaiting approval", "scheduled"]),
      ),
    )
    .returning();
  if (!post) return null;
  const message = `Moved to ${sayTime(time)}`;
  await recordPostEvent(tx, post.id, {
    kind: "rescheduled",
    message,
    actorId: member.userId,
    details: { scheduledAt: time.instant.toISOString(), note: time.note ?? undefined },
  });
  await recordTime(tx, member, post, message);
  return post;
}

async function scheduleAgain(
  tx: Transaction,
  member: Member,
  { postId, revision }: PostRevisionInput,
  time: ChosenTime,
): Promise<PostRow> {
  const [held] = await tx
    .select({ isAgreed: exists(tx.select().from(consents).where(stillAgreed(postId))) })
    .from(posts)
    .where(
      and(eq(posts.id, postId), seesPosts(member), inArray(posts.status, ["needs attention", "failed"])),
    );
  if (!held) throw await explainLostRace(tx, member, postId);
  if (!held.isAgreed) throw new AppError("conflict", "Open the post, check it and schedule it again.");
  const isAsking = await mustAskApproval(tx, member, postId);
  if (isAsking && time.isNow) {
    throw new AppError(
      "conflict",
      "Nobody has approved this post. Choose a time, and approval is asked again.",
    );
  }
  const post = await movePost(tx, {
    postId,
    to: isAsking ? "awaiting approval" : "scheduled",
    seen: { by: member, revision },
    set: { ...time.columns, revision: revision + 1, runId: null, announcedAt: null },
    kind: isAsking ? "approval asked" : "rescheduled",
    message: sayPlan(time, isAsking ? "Approval asked again" : null),
    actorId: member.userId,
  });
  if (!post) throw await explainLostRace(tx, member, postId);
  return post;
}

function stillAgreed(postId: string) {
  return and(eq(consents.postId, postId), isNull(consents.voidedAt));
}
