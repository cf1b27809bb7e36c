import { z } from "zod";
import { CAPTION_UTF16_MAX } from "./rules";
import { isTimeZone } from "./zones";

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Choose a date and a time.");
const timeZone = z.string().max(64).refine(isTimeZone, "Choose a time zone.");
const revision = z.number().int().min(1);
const postId = z.uuid();

export const PostSettings = z.strictObject({
  // zod's own max counts code points; TikTok counts UTF-16 units, of which most emoji take two.
  caption: z
    .string()
    .refine(
      ({ length }) => length <= CAPTION_UTF16_MAX,
      `The caption may have ${CAPTION_UTF16_MAX} characters.`,
    ),
  privacyLevel: z.string().max(64).nullable(),
  allowComment: z.boolean(),
  allowDuet: z.boolean(),
  allowStitch: z.boolean(),
  disclosesPromotion: z.boolean(),
  isYourBrand: z.boolean(),
  isBrandedContent: z.boolean(),
  isAiGenerated: z.boolean(),
  coverTimestampMs: z.number().int().min(0).max(3_600_000),
});

/** What the composer holds, new or being edited. `postId` and `revision` name the post that is replaced. */
export const PostDraft = z.strictObject({
  postId: postId.optional(),
  revision: revision.optional(),
  /** The id a new post will have: sent twice, it is made once. */
  newPostId: postId.optional(),
  accountId: z.uuid(),
  mediaId: z.uuid(),
  settings: PostSettings,
});
export type PostDraft = z.infer<typeof PostDraft>;

export const SaveDraftInput = PostDraft.extend({
  time: z.strictObject({ local: localTime, timeZone }).nullable(),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

/** `when: "now"` publishes at once. `consentSentence` is the sentence the person saw beside the button. */
export const SchedulePostInput = PostDraft.extend({
  when: z.union([z.literal("now"), z.strictObject({ local: localTime, timeZone })]),
  consentSentence: z.string().max(300),
});
export type SchedulePostInput = z.infer<typeof SchedulePostInput>;

export const ReschedulePostInput = z.strictObject({ postId, revision, local: localTime, timeZone });
export type ReschedulePostInput = z.infer<typeof ReschedulePostInput>;

export const PostRevisionInput = z.strictObject({ postId, revision });
export type PostRevisionInput = z.infer<typeof PostRevisionInput>;
