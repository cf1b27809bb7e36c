import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { postEvents, posts } from "@/db/schema";
import type { CreatorInfoResult } from "@/lib/accounts/types";
import type { TikTokError } from "@/lib/tiktok";
import { nextDriftLook, sayAhead } from "./drift-looks";
import { errorDetails } from "./error-details";
import type { Misfit } from "./find-misfit";
import { movePost, type PostRow, recordPostEvent } from "./move-post";

/** A creator may undo it any hour; the person who has to decide is told when. */
const HELD_LOOK_MS = 3_600_000;

const fitsAgain = "Held, but TikTok allows it again as it was agreed.";

interface Look {
  misfit: Misfit | null;
  creator: CreatorInfoResult | null;
  now: Date;
}

/** Writes down what a look ahead found. Each change is a compare-and-set: a start, or a person, may be faster. */
export async function noteLook(post: PostRow, look: Look): Promise<void> {
  if (post.status === "needs attention") return noteHeld(post, look);
  return look.misfit ? hold(post, look.misfit, look) : noteFit(post, look);
}

async function noteFit(post: PostRow, { creator, now }: Look): Promise<void> {
  const isDirect = post.delivery === "direct";
  const found = isDirect ? "TikTok allows the post as agreed" : "the account may send the draft";
  await db.transaction(async (tx) => {
    const [noted] = await tx
      .update(posts)
      .set({ driftLookAt: nextDriftLook(timeOf(post), now) })
      .where(unchanged(post))
      .returning({ id: posts.id });
    if (!noted) return;
    await recordPostEvent(tx, post.id, {
      kind: "looked-ahead",
      message: `Looked again ${sayAhead(timeOf(post), now)} ahead: ${found}`,
      details: detailsOf(creator),
    });
  });
}

async function hold(post: PostRow, { message, code }: Misfit, { creator, now }: Look): Promise<void> {
  const reason = `Held: ${message}`;
  const driftLookAt = code === "drift" ? new Date(now.getTime() + HELD_LOOK_MS) : null;
  await db.transaction((tx) =>
    movePost(tx, {
      postId: post.id,
      to: "needs attention",
      seen: { status: post.status, revision: post.revision },
      reason,
      set: { holdCode: code, driftLookAt },
      kind: "held",
      message: `Looked again ${sayAhead(timeOf(post), now)} ahead. ${reason}`,
      details: detailsOf(creator),
    }),
  );
}

/** It stays held, whatever was found: who was told that it will not go out may have posted it by hand. */
async function noteHeld(post: PostRow, { misfit, creator, now }: Look): Promise<void> {
  const reason = misfit ? `Held: ${misfit.message}` : fitsAgain;
  await db.transaction(async (tx) => {
    const [noted] = await tx
      .update(posts)
      .set({ statusReason: reason, driftLookAt: new Date(now.getTime() + HELD_LOOK_MS) })
      .where(unchanged(post))
      .returning({ id: posts.id });
    if (!noted || reason === post.statusReason) return;
    const [kind, message] = misfit
      ? ["held", reason]
      : [
          "fits-again",
          "Looked again: TikTok allows the post as agreed. It stays held until somebody decides.",
        ];
    await recordPostEvent(tx, post.id, { kind, message, details: detailsOf(creator) });
  });
}

/** Said once, not with every try: a silence may be a long one. */
export async function noteNoAnswer(due: PostRow[], error: TikTokError, now: Date): Promise<void> {
  const kind = "look-missed";
  const ids = due.map(({ id }) => id);
  const newest = await db
    .selectDistinctOn([postEvents.postId], { postId: postEvents.postId, kind: postEvents.kind })
    .from(postEvents)
    .where(inArray(postEvents.postId, ids))
    .orderBy(postEvents.postId, desc(postEvents.id));
  const told = new Set(newest.filter((event) => event.kind === kind).map(({ postId }) => postId));
  for (const post of due.filter(({ id }) => !told.has(id))) {
    const message = `Looked again ${sayAhead(timeOf(post), now)} ahead, but nothing was learned; it is tried every few minutes. ${error.message}`;
    await recordPostEvent(db, post.id, { kind, message, details: errorDetails(error) });
  }
}

function unchanged({ id, status, revision, driftLookAt }: PostRow) {
  const isSameTurn = sql`${posts.driftLookAt} is not distinct from ${sql.param(driftLookAt, posts.driftLookAt)}`;
  return and(eq(posts.id, id), eq(posts.status, status), eq(posts.revision, revision), isSameTurn);
}

/** Only what has a time is looked at ahead of it. */
function timeOf({ scheduledAt }: PostRow): Date {
  if (!scheduledAt) throw new Error("A post without a time was looked at.");
  return scheduledAt;
}

function detailsOf(creator: CreatorInfoResult | null): Record<string, unknown> | undefined {
  if (creator?.state !== "ready") return creator ? { code: creator.code } : undefined;
  const { nickname, username, avatarUrl, ...facts } = creator.info;
  return facts;
}
