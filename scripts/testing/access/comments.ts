import { editComment, removeComment, resolveThread } from "@/lib/comments/change-comment";
import { commentOnPost } from "@/lib/comments/comment-on-post";
import { listMentionable, listThreads } from "@/lib/comments/queries";
import { type Entries, type Entry, entry, ofPost } from "./entry";

const needs = "comment on posts" as const;

/** One's own, on a post that may have been taken from one since. */
export function ofComment(call: Entry<string>["call"]): Entry {
  return entry({ needs, about: "account", make: (make, { userId }) => make.comment(userId), call });
}

export const newComment = (postId: string) => ({
  ...{ postId, body: "Hello", parentId: null, momentMs: null, photoIndex: null },
  audience: "everyone" as const,
  mentionIds: [],
});

export const commentVerbs: Entries = {
  commentOnPost: ofPost(needs, "scheduled", (member, { postId }) =>
    commentOnPost(member, newComment(postId)),
  ),
  editComment: ofComment((member, commentId) => editComment(member, { commentId, body: "Again" })),
  listMentionable: ofPost(needs, "scheduled", (member, { postId }) =>
    listMentionable(member, { postId, audience: "everyone" }),
  ),
  listThreads: ofPost("view posts", "scheduled", (member, { postId }) => listThreads(member, postId)),
  removeComment: ofComment((member, commentId) => removeComment(member, { commentId })),
  resolveThread: ofComment((member, commentId) => resolveThread(member, { commentId, isResolved: true })),
};
