import { z } from "zod";
import { CommentMoment } from "@/lib/comments/input";
import { DECISIONS_AT_ONCE_MAX, NOTE_MAX } from "./rules";

const note = z
  .string()
  .trim()
  .max(NOTE_MAX, `A note has at most ${NOTE_MAX} characters.`)
  .transform((words) => words || null)
  .nullable();

/** `seenHash`: of the content that stood before this person's eyes. */
export const DecideInput = z.strictObject({
  postId: z.uuid(),
  requestId: z.uuid(),
  seenHash: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(["approve", "changes", "decline"]),
  note: note.default(null),
  /** Where in the video the note belongs. */
  momentMs: CommentMoment.nullish(),
});
export type DecideInput = z.infer<typeof DecideInput>;

export const ApproveManyInput = z.strictObject({
  requests: z
    .array(DecideInput.pick({ postId: true, requestId: true, seenHash: true }))
    .min(1, "Choose a post first.")
    .max(DECISIONS_AT_ONCE_MAX, `Choose up to ${DECISIONS_AT_ONCE_MAX} posts at once.`)
    .refine((many) => new Set(many.map(({ postId }) => postId)).size === many.length, "Name each post once."),
});
export type ApproveManyInput = z.infer<typeof ApproveManyInput>;

export const ApprovalRuleInput = z.discriminatedUnion("kind", [
  z.strictObject({ accountId: z.uuid(), kind: z.enum(["none", "anyone", "two"]) }),
  z.strictObject({ accountId: z.uuid(), kind: z.literal("named"), personId: z.uuid("Choose a person.") }),
]);
export type ApprovalRuleInput = z.infer<typeof ApprovalRuleInput>;
