import "server-only";
import { and, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { consents, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime, sayTime } from "./choose-time";
import type { PostRevisionInput, ReschedulePostInput } from "./input";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import type { Scheduled } from "./schedule-post";

/** Moves a post to another time; what was agreed about its content stays agreed. A draft stays a draft. */
export async function reschedulePost(
  member: Member,
  input: ReschedulePostInput,
  now = new Date(),
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const time = chooseTime(input, member.timeZone, now);
  const post = await db.transaction(async (tx) => {
    return (await moveTime(tx, member, input, time)) ?? (await scheduleAgain(tx, member, input, time));
  });
  return { postId: post.id, scheduledAt: time.instant, revision: post.revision, note: time.note };
}

/** Lets a held or failed post go out now. An upload that TikTok still knows is continued, not begun anew. */
export async function retryPost(
  member: Member,
  input: PostRevisionInput,
  now = new Date(),
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const time = chooseTime("now", member.timeZone, now);
  const post = await db.transaction((tx) => scheduleAgain(tx, member, input, time));
  return { postId: post.id, scheduledAt: time.instant, revision: post.revision, note: null };
}

async function moveTime(
  tx: Transaction,
  member: Member,
  { postId, revision }: PostRevisionInput,
  time: ChosenTime,
): Promise<PostRow | null> {
  const [post] = await tx
    .update(posts)
    .set({ ...time.columns, revision: revision + 1, announcedAt: null, updatedAt: sql`now()` })
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.workspaceId, member.workspaceId),
        eq(posts.revision, revision),
        inArray(posts.status, ["draft", "scheduled"]),
      ),
    )
    .returning();
  if (!post) return null;
  await recordPostEvent(tx, post.id, {
    kind: "rescheduled",
    message: `Moved to ${sayTime(time)}`,
    actorId: member.userId,
    details: { scheduledAt: time.instant.toISOString(), note: time.note ?? undefined },
  });
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
      and(
        eq(posts.id, postId),
        eq(posts.workspaceId, member.workspaceId),
        inArray(posts.status, ["needs attention", "failed"]),
      ),
    );
  if (!held) throw await explainLostRace(tx, member.workspaceId, postId);
  if (!held.isAgreed) throw new AppError("conflict", "Open the post, check it and schedule it again.");
  const post = await movePost(tx, {
    postId,
    to: "scheduled",
    seen: { workspaceId: member.workspaceId, revision },
    set: { ...time.columns, revision: revision + 1, runId: null, announcedAt: null },
    kind: "rescheduled",
    message: time.isNow ? "Asked to go out now" : `Scheduled for ${sayTime(time)}`,
    actorId: member.userId,
  });
  if (!post) throw await explainLostRace(tx, member.workspaceId, postId);
  return post;
}

function stillAgreed(postId: string) {
  return and(eq(consents.postId, postId), isNull(consents.voidedAt));
}
