import { z } from "zod";
import { audiences, COMMENT_CHARS_MAX, MENTIONS_MAX } from "./rules";

const HOURS_MS_MAX = 24 * 3_600_000;
const PHOTO_INDEX_MAX = 100;

export const CommentBody = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(COMMENT_CHARS_MAX, `A comment has at most ${COMMENT_CHARS_MAX} characters.`);

const mentionIds = z
  .array(z.uuid())
  .max(MENTIONS_MAX, `Mention up to ${MENTIONS_MAX} people.`)
  .transform((ids) => [...new Set(ids)]);

export const CommentMoment = z.number().int().min(0).max(HOURS_MS_MAX);
export const CommentPhoto = z.number().int().min(0).max(PHOTO_INDEX_MAX);

export const NewCommentInput = z.strictObject({
  postId: z.uuid(),
  body: CommentBody,
  parentId: z.uuid().nullable(),
  momentMs: CommentMoment.nullable(),
  photoIndex: CommentPhoto.nullable(),
  audience: z.enum(audiences),
  mentionIds,
});
export type NewCommentInput = z.infer<typeof NewCommentInput>;

export const CommentEditInput = z.strictObject({ commentId: z.uuid(), body: CommentBody });
export type CommentEditInput = z.infer<typeof CommentEditInput>;

export const CommentIdInput = z.strictObject({ commentId: z.uuid() });
export type CommentIdInput = z.infer<typeof CommentIdInput>;

export const ResolveInput = z.strictObject({ commentId: z.uuid(), isResolved: z.boolean() });
export type ResolveInput = z.infer<typeof ResolveInput>;
