import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { postIntents, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "../api-problem";

const TRIES_MAX = 3;

/** A post that a program does something to: at the revision that it saw, or null for the post however it is. */
export interface ActedOn {
  postId: string;
  seenRevision: number | null;
}

export type ActedPost = Pick<
  typeof posts.$inferSelect,
  "revision" | "status" | "scheduledAt" | "delivery" | "privacyLevel"
> & {
  postId: string;
  /** A draft that is scheduled by itself once its files are there. */
  waitsForMedia: boolean;
};

/** Whoever named no revision means the one that the work finds: was another change faster, it is done to that. */
export async function atRevision<Done>(
  member: Member,
  { postId, seenRevision }: ActedOn,
  work: (post: ActedPost) => Promise<Done>,
): Promise<Done> {
  for (let tried = 1; ; tried++) {
    const post = await findPost(member, postId);
    if (seenRevision !== null && post.revision !== seenRevision) throw changed();
    try {
      return await work(post);
    } catch (error) {
      const isConflict = error instanceof AppError && error.code === "conflict";
      if (!isConflict) throw error;
      const { revision } = await findPost(member, postId);
      if (revision === post.revision) throw error;
      if (seenRevision !== null) throw changed();
      if (tried === TRIES_MAX) throw error;
    }
  }
}

async function findPost(member: Member, id: string): Promise<ActedPost> {
  const { revision, status, scheduledAt, delivery, privacyLevel } = posts;
  const [row] = await db
    .select({
      post: { postId: posts.id, revision, status, scheduledAt, delivery, privacyLevel },
      waiting: postIntents.postId,
    })
    .from(posts)
    .leftJoin(postIntents, and(eq(postIntents.postId, posts.id), eq(postIntents.status, "waiting")))
    .where(and(eq(posts.id, id), seesPosts(member)));
  if (!row) throw new AppError("not-found", "There is no such post.");
  return { ...row.post, waitsForMedia: row.post.status === "draft" && row.waiting !== null };
}

const changed = () =>
  new ApiProblem("precondition_failed", "It is no longer the version that If-Match names.");
