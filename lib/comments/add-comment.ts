import "server-only";
import { and, count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db";
import { comments, media, members, postPhotos, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workspaces/actor";
import { pickMentions } from "./pick-mentions";
import { type Audience, COMMENTS_PER_POST_MAX } from "./rules";
import { tellOfComment } from "./tell-of-comment";

export interface NewComment {
  workspaceId: string;
  postId: string;
  actor: Actor;
  /** Judged at the door: `CommentBody`. */
  body: string;
  momentMs?: number | null;
  photoIndex?: number | null;
  /** The thread that it answers; moment and audience are the thread's. */
  parentId?: string | null;
  /** Without one, what clients write is for everyone, and what the team writes for the team. */
  audience?: Audience;
  mentionIds?: readonly string[];
  /** The client link that a guest came by. */
  linkId?: string | null;
  /** Whoever made the post hears of it in another way: of a decision that these words go with. */
  isTold?: boolean;
}

/** Adds to the threads of a post, in the name of a member or of a guest: who may, the caller has to know. */
export async function addComment(tx: Transaction, input: NewComment): Promise<{ id: string }> {
  const { workspaceId, postId, actor } = input;
  const post = await findPlace(tx, workspaceId, postId);
  await holdRoom(tx, postId);
  const parent = input.parentId ? await findThread(tx, postId, input.parentId) : null;
  const audience = parent?.audience ?? (await audienceOf(tx, input));
  const mentions = await pickMentions(tx, { ...input, accountId: post.accountId, audience });
  const [row] = await tx
    .insert(comments)
    .values({
      ...{ workspaceId, postId, audience, mentions },
      parentId: parent?.id,
      authorId: actor.userId,
      authorName: actor.name,
      authorVia: actor.via,
      linkId: input.linkId,
      body: input.body,
      momentMs: parent ? null : withinVideo(input.momentMs, post),
      photoIndex: parent ? null : withinPhotos(input.photoIndex, post),
    })
    .returning({ id: comments.id });
  if (parent) await reopen(tx, parent.id);
  const isTold = input.isTold ?? false;
  await tellOfComment(tx, {
    workspaceId,
    postId,
    actor,
    parentId: parent?.id ?? null,
    mentions,
    audience,
    isTold,
  });
  return { id: row!.id };
}

type Place = Awaited<ReturnType<typeof findPlace>>;

async function findPlace(tx: Transaction, workspaceId: string, postId: string) {
  const [post] = await tx
    .select({
      accountId: posts.accountId,
      durationMs: media.durationMs,
      photoCount:
        sql<number>`(select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id})`.mapWith(
          Number,
        ),
    })
    .from(posts)
    .innerJoin(media, eq(media.id, posts.mediaId))
    .where(and(eq(posts.id, postId), eq(posts.workspaceId, workspaceId)));
  if (!post) throw new AppError("not-found", "There is no such post.");
  return post;
}

/** Counts under a lock, so that two at once keep the bound. */
async function holdRoom(tx: Transaction, postId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comments ${postId}`}, 0))`);
  const [row] = await tx.select({ count: count() }).from(comments).where(eq(comments.postId, postId));
  if ((row?.count ?? 0) < COMMENTS_PER_POST_MAX) return;
  throw new AppError("conflict", `A post has at most ${COMMENTS_PER_POST_MAX} comments.`);
}

async function findThread(tx: Transaction, postId: string, parentId: string) {
  const isNamed = z.uuid().safeParse(parentId).success;
  const [parent] = isNamed
    ? await tx
        .select({ id: comments.id, parentId: comments.parentId, audience: comments.audience })
        .from(comments)
        .where(and(eq(comments.id, parentId), eq(comments.postId, postId)))
    : [];
  if (!parent) throw new AppError("not-found", "There is no such comment.");
  if (parent.parentId) throw new AppError("invalid", "Answer the first comment of the thread.");
  return parent;
}

async function audienceOf(tx: Transaction, { workspaceId, actor, audience }: NewComment): Promise<Audience> {
  if (actor.via === "client link") return "everyone";
  if (!actor.userId) return audience ?? "team";
  const [author] = await tx
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, actor.userId)));
  return author?.role === "client" ? "everyone" : (audience ?? "team");
}

function withinVideo(momentMs: number | null | undefined, { durationMs, photoCount }: Place): number | null {
  if (momentMs === null || momentMs === undefined || photoCount > 0) return null;
  return Math.min(momentMs, durationMs ?? momentMs);
}

function withinPhotos(photoIndex: number | null | undefined, { photoCount }: Place): number | null {
  if (photoIndex === null || photoIndex === undefined || photoCount === 0) return null;
  return Math.min(photoIndex, photoCount - 1);
}

/** Who answers has more to say about it. */
async function reopen(tx: Transaction, threadId: string): Promise<void> {
  await tx
    .update(comments)
    .set({ resolvedAt: null, resolvedByName: null })
    .where(and(eq(comments.id, threadId), sql`${comments.resolvedAt} is not null`));
}
