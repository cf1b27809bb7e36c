import "server-only";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { answerEach, type PostAnswer } from "./answer-each";
import { deletePost } from "./cancel-post";
import type { PostRevisionsInput } from "./input";

/** They leave the calendar at once and go nowhere. Whoever did it can take it back for a while (`take-back.ts`). */
export async function deletePosts(
  member: Member,
  { posts }: PostRevisionsInput,
): Promise<PostAnswer<{ revision: number }>[]> {
  assertMay(member, "compose posts");
  return answerEach(posts, (post) => deletePost(member, post));
}
