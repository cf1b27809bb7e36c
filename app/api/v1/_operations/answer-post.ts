import type { PostResource } from "@/lib/api/contract/post";

/** A post with its ETag: whatever answers with one tells which revision it was. */
export function answerPost(post: PostResource, status?: number) {
  const headers = { etag: `"${post.revision}"` };
  return { body: post, headers, ...(status !== undefined && { status }) };
}
