import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Seer } from "@/lib/workspaces/sees-account";
import type { PostRevisionInput } from "./input";
import { explainLostRace, type PostRow } from "./move-post";
import type { PostStatus } from "./states";

/** Locks a post at the revision that the person saw, in one of these states where they are named; else says why not. */
export async function lockPost(
  tx: Transaction,
  seer: Seer,
  { postId, revision }: PostRevisionInput,
  statuses?: readonly PostStatus[],
): Promise<PostRow> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.id, postId),
        seesPosts(seer),
        eq(posts.revision, revision),
        statuses && inArray(posts.status, [...statuses]),
      ),
    )
    .for("update");
  if (!post) throw await explainLostRace(tx, seer, postId);
  return post;
}
