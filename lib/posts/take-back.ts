import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db";
import { consents, postEvents, postStatuses, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { appendEntry } from "@/lib/ledger/append-entry";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { assertSeesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { answerEach, type PostAnswer } from "./answer-each";
import { ACCOUNT_CHANGED } from "./change-account";
import { isWaiting } from "./drift-looks";
import type { PostRevisionsInput } from "./input";
import { lockPost } from "./lock-post";
import { APPROVAL_VOIDED, movePlanned } from "./move-planned";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { listMediaIds, listPostMedia, lockMedia } from "./post-media";
import { readClock } from "./read-clock";
import { contentOf, recordEdited } from "./record-content";
import type { PostStatus } from "./states";

/** Long enough for any toast; later, what was agreed is asked again. */
const TAKE_BACK_MS = 10 * 60_000;

const Before = z.object({
  status: z.enum(postStatuses),
  scheduledAt: z.coerce.date().nullable(),
  columns: z.object({
    accountId: z.string(),
    privacyLevel: z.string().nullable(),
    allowComment: z.boolean(),
    allowDuet: z.boolean(),
    allowStitch: z.boolean(),
    scheduledLocal: z.string().nullable(),
    timeZone: z.string().nullable(),
  }),
});

interface TakenBack {
  status: PostStatus;
  revision: number;
  scheduledAt: Date | null;
}

/**
 * Undoes a deletion or a change of account by the one who did it. A planned post waits for its time again, and what was
 * agreed holds again: nothing of it has changed. What was held or failed, or has no time ahead, comes back as a draft.
 */
export async function takeBack(
  member: Member,
  input: PostRevisionsInput,
  given?: Date,
): Promise<PostAnswer<TakenBack>[]> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  return answerEach(input.posts, async (ref) => {
    const mediaIds = (await listPostMedia(ref.postId)).map(({ id }) => id);
    return db.transaction(async (tx) => {
      const post = await lockPost(tx, member, ref);
      await lockMedia(tx, mediaIds);
      return restore(tx, member, { post, change: await getLastChange(tx, member, post, now) });
    });
  });
}

interface LastChange {
  at: Date;
  wasPlanned: boolean;
  to: PostStatus;
  scheduledAt: Date | null;
  columns: Partial<z.infer<typeof Before>["columns"]>;
}

async function getLastChange(tx: Transaction, member: Member, post: PostRow, now: Date): Promise<LastChange> {
  const [event] = await tx
    .select()
    .from(postEvents)
    // What the change did to an approval is told after it.
    .where(and(eq(postEvents.postId, post.id), ne(postEvents.kind, APPROVAL_VOIDED)))
    .orderBy(desc(postEvents.id))
    .limit(1);
  const isOwn = event?.actorId === member.userId && now.getTime() - event.at.getTime() < TAKE_BACK_MS;
  const isDeletion = event?.movedTo === "canceled";
  if (!event || !isOwn || !(isDeletion || event.kind === ACCOUNT_CHANGED)) {
    throw new AppError("conflict", "This can no longer be taken back. Open the post to change it.");
  }
  const before = isDeletion
    ? { status: event.movedFrom ?? "draft", scheduledAt: post.scheduledAt, columns: {} }
    : Before.parse(event.details?.before);
  const { status, scheduledAt, columns } = before;
  if ("accountId" in columns) assertSeesAccount(member, columns.accountId);
  const wasPlanned = isWaiting(status) && scheduledAt !== null && scheduledAt > now;
  return { at: event.at, wasPlanned, to: wasPlanned ? status : "draft", scheduledAt, columns };
}

async function restore(
  tx: Transaction,
  member: Member,
  { post, change }: { post: PostRow; change: LastChange },
): Promise<TakenBack> {
  const seen = { by: member, revision: post.revision };
  const mediaIds = await listMediaIds(tx, post);
  const before = contentOf(post, mediaIds);
  const event = { kind: "taken back", message: "The change was taken back", actor: actorOf(member) };
  const draft =
    post.status === "canceled" ? await movePost(tx, { postId: post.id, to: "draft", seen, ...event }) : post;
  if (!draft) throw await explainLostRace(tx, member, post.id);
  const { to, scheduledAt, columns } = change;
  const set = { ...columns, scheduledAt, revision: post.revision + 1 };
  const consentId = change.wasPlanned ? await agreeAgain(tx, post.id, change.at) : null;
  if (consentId) {
    const message = "Waits for its time again: what was agreed has not changed";
    const planned = await movePlanned(tx, {
      post: draft,
      set,
      actor: actorOf(member),
      asks: (living) => living?.status === "open" || to === "awaiting approval",
      isUndo: true,
      say: () => ({ ...event, message }),
    });
    if (!planned) throw await explainLostRace(tx, member, post.id);
    await recordEdited(tx, actorOf(member), { before, post: planned, mediaIds });
    const record = { workspaceId: member.workspaceId, postId: post.id, actor: actorOf(member) };
    await appendEntry(tx, { ...record, kind: "consent restored", body: { message, consentId } });
    return { status: planned.status, revision: planned.revision, scheduledAt };
  }
  await tx
    .update(posts)
    .set({ ...set, updatedAt: sql`now()` })
    .where(eq(posts.id, post.id));
  if (post.status !== "canceled") await recordPostEvent(tx, post.id, event);
  await recordEdited(tx, actorOf(member), { before, post: { ...post, ...set }, mediaIds });
  return { status: "draft", revision: set.revision, scheduledAt };
}

/** The agreement that ended with the change, at the same moment, holds again: its id. */
async function agreeAgain(tx: Transaction, postId: string, at: Date): Promise<string | null> {
  const held = await tx
    .update(consents)
    .set({ voidedAt: null, voidReason: null })
    .where(and(eq(consents.postId, postId), eq(consents.voidedAt, at)))
    .returning({ id: consents.id });
  return held[0]?.id ?? null;
}
