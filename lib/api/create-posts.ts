import "server-only";
import { and, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";
import { AppError } from "@/lib/errors";
import { deriveId } from "@/lib/intents/derive-id";
import { makePosts } from "@/lib/intents/make-posts";
import type { MadePost } from "@/lib/intents/types";
import type { Caller } from "@/lib/keys/types";
import type { Member } from "@/lib/workspaces/types";
import type { CreatedPosts } from "./contract/create-posts";
import type { PublishTimeResource } from "./contract/post";
import type { CreatePost } from "./contract/post-body";
import { getPostResource } from "./get-post-resource";
import { findTaken, type Planning, planPosts } from "./plan-posts";
import { joinProblems, toPostProblem } from "./to-problems";

export interface Created {
  answer: z.input<typeof CreatedPosts>;
  /** What the engine is told of. */
  made: MadePost[];
  importIds: string[];
}

/** Makes what a body asks for, all of it or nothing. Asked again with the same seed, it finds what was made. */
export async function createPosts(caller: Caller, body: CreatePost, planning: Planning): Promise<Created> {
  const { member } = caller;
  const before = await findMade(member, planning.seed);
  if (before.length > 0) return { ...(await tell(member, before, null)), made: [], importIds: [] };
  const { wishes, checks, imports, time, problems } = await planPosts(caller, body, planning);
  const problem = joinProblems(problems);
  if (problem) throw problem;
  try {
    const { posts: made, importIds } = await makePosts(caller, wishes, {
      now: planning.now,
      checks,
      imports,
    });
    const ids = wishes.map(({ postId }) => postId);
    return { ...(await tell(member, ids, time.told)), made, importIds };
  } catch (error) {
    const made = await findMade(member, planning.seed);
    if (made.length > 0) return { ...(await tell(member, made, time.told)), made: [], importIds: [] };
    throw await explain(member, body, error);
  }
}

/** In their order: what an earlier try of the same request made. */
async function findMade(member: Member, seed: string): Promise<string[]> {
  const ids = Array.from({ length: GROUP_POSTS_MAX }, (_, index) => deriveId(seed, `post ${index}`));
  const rows = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inArray(posts.id, ids), seesPosts(member)));
  const made = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => made.has(id));
}

/** Two requests with one external_id at once: the second one learns of the first. */
async function explain(
  member: Member,
  { external_id: externalId }: CreatePost,
  error: unknown,
): Promise<unknown> {
  const isTaken = error instanceof AppError && error.field === "externalId";
  const taken = isTaken && externalId ? await findTaken(member.workspaceId, externalId) : null;
  return taken ?? toPostProblem(error) ?? error;
}

async function tell(
  member: Member,
  ids: readonly string[],
  told: PublishTimeResource | null,
): Promise<Pick<Created, "answer">> {
  const made = [];
  for (const id of ids) made.push(await getPostResource(member, id));
  const [first] = made;
  if (!first) throw new Error("A request that made posts made none.");
  const { id, status, publish_at } = first;
  return { answer: { post_id: id, status, publish_at: told ?? publish_at, posts: made } };
}
