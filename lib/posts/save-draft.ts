import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { getAccount } from "@/lib/accounts/queries";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { getMediaInOrder } from "@/lib/media/queries";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { resolveChosen } from "./choose-time";
import { voidConsents } from "./consent";
import type { PostDraft, SaveDraftInput } from "./input";
import { lockPost } from "./lock-post";
import { voidApproval } from "./move-planned";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { coverOf, listMediaIds, lockMedia, replacePhotos } from "./post-media";
import { readContent } from "./read-content";
import { contentOf, recordComposed, recordEdited } from "./record-content";
import { releaseAttempt } from "./release-attempt";

/** Keeps what the composer holds without agreeing to anything. A scheduled post becomes a draft again. */
export async function saveDraft(
  member: Member,
  input: SaveDraftInput,
): Promise<{ postId: string; revision: number }> {
  assertMay(member, "compose posts");
  await getAccount(member, input.accountId);
  await getMediaInOrder(member, input.mediaIds);
  return db.transaction(async (tx) => {
    const { id, revision } = input.postId
      ? await editPost(tx, member, { ...input, postId: input.postId })
      : await insertPost(tx, member, input, timeColumns(input));
    return { postId: id, revision };
  });
}

/** What a post has that a program made, and people's have not. */
export type ProgramMarks = Pick<PostRow, "externalId" | "apiKeyId">;

export async function insertPost(
  tx: Transaction,
  member: Member,
  draft: PostDraft,
  set: Partial<PostRow> = {},
): Promise<PostRow> {
  const { accountId, mediaIds, settings } = draft;
  const kind = await lockMedia(tx, mediaIds);
  const [post] = await tx
    .insert(posts)
    .values({
      id: draft.newPostId,
      workspaceId: member.workspaceId,
      createdBy: member.userId,
      groupId: draft.groupId,
      accountId,
      mediaId: coverOf(mediaIds, settings),
      lateMinutesMax: draft.lateMinutesMax,
      ...settings,
      ...set,
    })
    .onConflictDoNothing()
    .returning();
  if (!post) throw await explainNotMade(tx, member, set.externalId);
  await replacePhotos(tx, post.id, mediaIds, kind);
  await recordPostEvent(tx, post.id, { kind: "created", message: "Draft begun", actor: actorOf(member) });
  await recordComposed(tx, actorOf(member), post, mediaIds);
  return post;
}

/** Two things are made once: a post of this id, and one of this name of the caller's. */
async function explainNotMade(
  tx: Transaction,
  { workspaceId }: Member,
  externalId: string | null | undefined,
): Promise<AppError> {
  const isNamed = and(eq(posts.workspaceId, workspaceId), eq(posts.externalId, externalId ?? ""));
  const named = externalId ? await tx.$count(posts, isNamed) : 0;
  if (named === 0)
    return new AppError("conflict", "This post was saved already. You find it on the calendar.");
  return new AppError("conflict", "A post with this external_id exists.", { field: "externalId" });
}

type Edit = SaveDraftInput & { postId: string };

export async function editPost(tx: Transaction, member: Member, input: Edit): Promise<PostRow> {
  const { postId, revision = 0, mediaIds } = input;
  const before = await lockPost(tx, member, { postId, revision });
  const content = contentOf(before, await listMediaIds(tx, before));
  const post = await updateDraft(tx, member, input);
  await recordEdited(tx, actorOf(member), { before: content, post, mediaIds });
  return post;
}

async function updateDraft(tx: Transaction, member: Member, input: Edit): Promise<PostRow> {
  const { postId, revision = 0 } = input;
  const content = {
    ...input.settings,
    ...timeColumns(input),
    accountId: input.accountId,
    mediaId: coverOf(input.mediaIds, input.settings),
    lateMinutesMax: input.lateMinutesMax ?? null,
    revision: revision + 1,
  };
  const kind = await lockMedia(tx, input.mediaIds);
  const moved = await movePost(tx, {
    postId,
    to: "draft",
    seen: { by: member, revision },
    set: content,
    kind: "reopened",
    message: "Back to draft: it will not go out until it is scheduled again",
    actor: actorOf(member),
  });
  if (moved) {
    await releaseAttempt(tx, postId);
    await voidConsents(tx, postId, "The post was edited.", actorOf(member));
    await replacePhotos(tx, postId, input.mediaIds, kind);
    const now = await readContent(tx, moved);
    await voidApproval(tx, postId, { by: actorOf(member), reason: "The post went back to draft.", now });
    return moved;
  }
  const [post] = await tx
    .update(posts)
    .set({ ...content, updatedAt: sql`now()` })
    .where(
      and(eq(posts.id, postId), seesPosts(member), eq(posts.revision, revision), eq(posts.status, "draft")),
    )
    .returning();
  if (!post) throw await explainLostRace(tx, member, postId);
  await replacePhotos(tx, postId, input.mediaIds, kind);
  return post;
}

function timeColumns({ time }: SaveDraftInput) {
  if (!time) return { scheduledAt: null, scheduledLocal: null, timeZone: null };
  const { instant, local } = resolveChosen(time);
  return { scheduledAt: instant, scheduledLocal: local, timeZone: time.timeZone };
}
