import type { PostResource } from "@/lib/api/contract/post";
import { etagOf } from "../_door/if-match";

/** A post with its ETag: whatever answers with one tells which revision it was. */
export function answerPost(post: PostResource, status?: number) {
  const headers = { etag: etagOf(post.revision) };
  return { body: post, headers, ...(status !== undefined && { status }) };
}
