"use server";

import { memberAction } from "@/lib/auth/member-action";
import { editComment, removeComment, resolveThread } from "@/lib/comments/change-comment";
import { commentOnPost } from "@/lib/comments/comment-on-post";
import { CommentEditInput, CommentIdInput, NewCommentInput, ResolveInput } from "@/lib/comments/input";

export const addCommentAction = memberAction(NewCommentInput, commentOnPost);
export const editCommentAction = memberAction(CommentEditInput, (member, input) =>
  editComment(member, input),
);
export const removeCommentAction = memberAction(CommentIdInput, (member, input) =>
  removeComment(member, input),
);
export const resolveThreadAction = memberAction(ResolveInput, (member, input) =>
  resolveThread(member, input),
);
