import "server-only";
import { and, eq } from "drizzle-orm";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { PostResource } from "./contract/post";
import { selectPostRows, toPostResources } from "./post-view";

export async function getPostResource(member: Member, postId: string): Promise<PostResource> {
  assertMay(member, "view posts");
  const rows = await selectPostRows().where(and(eq(posts.id, postId), seesPosts(member)));
  const [post] = await toPostResources(rows);
  if (!post) throw new AppError("not-found", "There is no such post.");
  return post;
}
