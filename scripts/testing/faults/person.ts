import { eq, like } from "drizzle-orm";
import { db } from "@/db";
import { accounts, appFacts, posts } from "@/db/schema";
import { factScope } from "@/lib/accounts/tiktok-app";
import { AppError } from "@/lib/errors";
import { retryPost } from "@/lib/posts/reschedule-post";
import { resumeAccountPosts } from "@/lib/posts/resume-account";
import { schedulePost } from "@/lib/posts/schedule-post";
import { settleUnknown } from "@/lib/posts/settle-unknown";
import { toScheduleInput } from "@/lib/posts/testing";
import type { PostSettings } from "@/lib/posts/types";
import type { Stage } from "../stage";
import type { Actor } from "./cast";
import { lookOutside, unstick } from "./outside";

interface Posted {
  actor: Actor;
  postId: string;
  settings: Partial<PostSettings>;
}

/** What a person does about a post that rests without being out. Gives the post that is due, if there is one. */
export async function takeNextMove(stage: Stage, { actor, postId, settings }: Posted) {
  unstick(stage, actor);
  // Whoever runs this Cuepost has done what TikTok asked for.
  await db.delete(appFacts).where(like(appFacts.name, `${factScope.prefix}%`));
  const outside = await lookOutside(stage, actor);
  await reconnect(stage, actor);
  const post = await readPost(postId);
  const seen = { postId, revision: post.revision };
  if (post.status === "scheduled" || post.status === "processing") return seen;
  if (post.status === "outcome unknown") {
    const isThere = outside.length > 0;
    const { revision } = await settleUnknown(actor.member, { ...seen, isThere });
    return isThere ? null : { postId, revision };
  }
  try {
    return await retryPost(actor.member, seen);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const input = toScheduleInput({ accountId: actor.accountId, mediaIds: [actor.media.id], settings });
    return schedulePost(actor.member, { ...input, ...seen });
  }
}

/** Held posts that wait for nothing else go on by themselves then. */
async function reconnect(stage: Stage, { member, accountId, username }: Actor): Promise<void> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  const [held] = await db.select().from(posts).where(eq(posts.accountId, accountId));
  const isAsked = held?.holdCode === "reconnect" || held?.holdCode === "grant";
  if (account?.status === "connected" && !isAsked) return;
  await stage.connect(member, username);
  await resumeAccountPosts(accountId);
}

export async function readPost(postId: string) {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new Error("The post is gone.");
  return post;
}
