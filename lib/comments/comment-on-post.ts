import "server-only";
import { db } from "@/db";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { addComment } from "./add-comment";
import { assertReadsThread, findPostPlace } from "./find-post-place";
import type { NewCommentInput } from "./input";

export async function commentOnPost(member: Member, input: NewCommentInput): Promise<{ id: string }> {
  assertMay(member, "comment on posts");
  const { workspaceId } = member;
  return db.transaction(async (tx) => {
    await findPostPlace(tx, member, input.postId);
    if (input.parentId) await assertReadsThread(tx, member, input.parentId);
    return addComment(tx, { ...input, workspaceId, actor: actorOf(member) });
  });
}
