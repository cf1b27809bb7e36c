import { z } from "zod";
import { LabelChange, labeledIds } from "@/lib/workspaces/input";
import { LATE_MINUTES_MAX } from "@/lib/workspaces/rules";
import {
  PHOTO_DESCRIPTION_UTF16_MAX,
  PHOTO_TITLE_UTF16_MAX,
  PHOTOS_MAX,
  POSTS_AT_ONCE_MAX,
  QUEUED_POSTS_MAX,
  TEMPLATE_NAME_MAX,
} from "./rules";
import { isTimeZone } from "./zones";

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Choose a date and a time.");
const timeZone = z.string().max(64).refine(isTimeZone, "Choose a time zone.");
const revision = z.number().int().min(1);
const postId = z.uuid();
export const PostTimeZone = timeZone;
/** How many minutes late it may go out by itself. */
export const LateMinutes = z.number().int().min(0).max(LATE_MINUTES_MAX);

/** zod's own max counts code points; TikTok counts UTF-16 units, of which most emoji take two. */
const text = (what: string, max: number) =>
  z.string().refine(({ length }) => length <= max, `The ${what} may have ${max} characters.`);

/** The bounds here are the widest there are; what fits a video and what a photo post, findProblems decides. */
export const PostSettings = z.strictObject({
  delivery: z.enum(["direct", "inbox"]),
  title: text("title", PHOTO_TITLE_UTF16_MAX),
  caption: text("caption", PHOTO_DESCRIPTION_UTF16_MAX),
  privacyLevel: z.string().max(64).nullable(),
  allowComment: z.boolean(),
  allowDuet: z.boolean(),
  allowStitch: z.boolean(),
  disclosesPromotion: z.boolean(),
  isYourBrand: z.boolean(),
  isBrandedContent: z.boolean(),
  isAiGenerated: z.boolean(),
  autoAddMusic: z.boolean(),
  coverTimestampMs: z.number().int().min(0).max(3_600_000),
  photoCoverIndex: z
    .number()
    .int()
    .min(0)
    .max(PHOTOS_MAX - 1),
});

const mediaIds = z
  .array(z.uuid())
  .min(1, "Choose a video or photos.")
  .max(PHOTOS_MAX, `A post holds up to ${PHOTOS_MAX} photos.`)
  .refine((ids) => new Set(ids).size === ids.length, "A photo stands in a post once.");

/** What the composer holds, new or being edited. `postId` and `revision` name the post that is replaced. */
export const PostDraft = z.strictObject({
  postId: postId.optional(),
  revision: revision.optional(),
  /** The id a new post will have: sent twice, it is made once. */
  newPostId: postId.optional(),
  /** Shared by the posts that are composed together. */
  groupId: z.uuid().optional(),
  accountId: z.uuid(),
  /** One video, or photos in their order. */
  mediaIds,
  settings: PostSettings,
  /** Nothing is the workspace's rule. */
  lateMinutesMax: LateMinutes.nullish(),
});
export type PostDraft = z.infer<typeof PostDraft>;

export const SaveDraftInput = PostDraft.extend({
  time: z.strictObject({ local: localTime, timeZone }).nullable(),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

/** Twice what the longest texts and the most photos take. */
const PREVIEW_KEY_MAX = 60_000;
const PREVIEW_MS_MAX = 24 * 60 * 60_000;

/** What the composer showed as a preview (`previewKey`), and for how long it was on screen. */
const PreviewSeen = z.strictObject({
  content: z.string().max(PREVIEW_KEY_MAX),
  shownMs: z.number().int().min(0).max(PREVIEW_MS_MAX),
});
export type PreviewSeen = z.infer<typeof PreviewSeen>;

/** The next free place of the account's queue. `consentSentence` is the sentence the person saw beside the button. */
export const AddToQueueInput = PostDraft.extend({
  consentSentence: z.string().max(300),
  preview: PreviewSeen.optional(),
  /** It goes out only once somebody who may has approved it. */
  asksApproval: z.boolean().optional(),
});
export type AddToQueueInput = z.infer<typeof AddToQueueInput>;

/** `when: "now"` publishes at once, "queue" at the next free place of the account's queue. */
export const SchedulePostInput = AddToQueueInput.extend({
  when: z.union([z.enum(["now", "queue"]), z.strictObject({ local: localTime, timeZone })]),
});
export type SchedulePostInput = z.infer<typeof SchedulePostInput>;

export const ReschedulePostInput = z.strictObject({ postId, revision, local: localTime, timeZone });
export type ReschedulePostInput = z.infer<typeof ReschedulePostInput>;

export const PostRevisionInput = z.strictObject({ postId, revision });
export type PostRevisionInput = z.infer<typeof PostRevisionInput>;

function several<Schema extends z.ZodType<{ postId: string }>>(one: Schema) {
  return z
    .array(one)
    .min(1, "Choose a post first.")
    .max(POSTS_AT_ONCE_MAX, `Choose up to ${POSTS_AT_ONCE_MAX} posts at once.`)
    .refine((many) => new Set(many.map(({ postId }) => postId)).size === many.length, "Name each post once.");
}

/** `isUndo`: back to where they were, however full that is. */
export const MovePostsInput = z.strictObject({
  moves: several(ReschedulePostInput),
  isUndo: z.boolean().optional(),
});
export type MovePostsInput = z.infer<typeof MovePostsInput>;

export const PostRevisionsInput = z.strictObject({ posts: several(PostRevisionInput) });
export type PostRevisionsInput = z.infer<typeof PostRevisionsInput>;

/** To another account, and to another time where one is given. */
export const ChangeAccountInput = z.strictObject({
  accountId: z.uuid(),
  posts: several(
    PostRevisionInput.extend({ time: z.strictObject({ local: localTime, timeZone }).optional() }),
  ),
});
export type ChangeAccountInput = z.infer<typeof ChangeAccountInput>;

/** Where the posts of a queue were before it was shuffled. */
export const RestoreQueueInput = z.strictObject({
  accountId: z.uuid(),
  posts: z.array(ReschedulePostInput).min(1).max(QUEUED_POSTS_MAX),
});
export type RestoreQueueInput = z.infer<typeof RestoreQueueInput>;

/** What a person found who looked whether the post is there. */
export const SettleUnknownInput = PostRevisionInput.extend({ isThere: z.boolean() });
export type SettleUnknownInput = z.infer<typeof SettleUnknownInput>;

export const LabelPostsInput = LabelChange.extend({ postIds: labeledIds });
export type LabelPostsInput = z.infer<typeof LabelPostsInput>;

const templateName = z
  .string()
  .trim()
  .min(1, "Give the template a name.")
  .max(TEMPLATE_NAME_MAX, `A name has at most ${TEMPLATE_NAME_MAX} characters.`);

/** `id` where one that was deleted comes back. */
export const CaptionTemplateInput = z.strictObject({
  id: z.uuid().optional(),
  kind: z.enum(["caption", "hashtags"]),
  name: templateName,
  text: text("template", PHOTO_DESCRIPTION_UTF16_MAX).refine(
    (words) => words.trim() !== "",
    "Write something first: there is nothing to save.",
  ),
});
export type CaptionTemplateInput = z.infer<typeof CaptionTemplateInput>;

export const RenameTemplateInput = z.strictObject({ name: templateName });
export type RenameTemplateInput = z.infer<typeof RenameTemplateInput>;
