import { z } from "zod";
import { LateMinutes, PostSettings, PostTimeZone, SchedulePostInput } from "@/lib/posts/input";
import { PHOTOS_MAX } from "@/lib/posts/rules";
import { GROUP_POSTS_MAX } from "./rules";

/** The same for several accounts: each is its own post, with its own consent, and is scheduled or refused alone. */
export const ScheduleGroupInput = z.strictObject({
  posts: z
    .array(SchedulePostInput)
    .min(1, "Choose an account.")
    .max(GROUP_POSTS_MAX, `Choose up to ${GROUP_POSTS_MAX} accounts.`)
    .refine(
      (posts) => new Set(posts.map(({ accountId }) => accountId)).size === posts.length,
      "An account is chosen once.",
    ),
  /** What the composer kept, as this page saw it: it ends once all is scheduled. */
  composition: z.strictObject({ id: z.uuid(), version: z.number().int().min(0) }).optional(),
});
export type ScheduleGroupInput = z.infer<typeof ScheduleGroupInput>;

/** Longer than any post may be: what is too long is kept, and said to be too long. */
const KEPT_TEXT_MAX = 20_000;
/** Half a pair of surrogates and a NUL are what no JSON column takes. */
const keptText = z
  .string()
  .max(KEPT_TEXT_MAX, "This text is too long to be kept.")
  .transform((text) => text.toWellFormed().replaceAll("\0", ""));
const keptDate = z.string().max(10);
const keptTime = z.string().max(5);

/** What is chosen for each account: creators differ in it. */
export const TargetChoices = z.object(
  PostSettings.pick({
    delivery: true,
    privacyLevel: true,
    allowComment: true,
    allowDuet: true,
    allowStitch: true,
    disclosesPromotion: true,
    isYourBrand: true,
    isBrandedContent: true,
  }).shape,
);
export type TargetChoices = z.infer<typeof TargetChoices>;

const CompositionTarget = z.object({
  accountId: z.uuid(),
  /** The id that its post has or will have: sent twice, it is made once. */
  postId: z.uuid(),
  choices: TargetChoices,
  /** Null is what all have. */
  caption: keptText.nullable(),
  at: z.object({ date: keptDate, time: keptTime }).nullable(),
});
export type CompositionTarget = z.infer<typeof CompositionTarget>;

/** What the composer holds, complete or not. */
export const Composition = z.object({
  mediaIds: z.array(z.uuid()).max(PHOTOS_MAX),
  title: keptText,
  caption: keptText,
  isAiGenerated: z.boolean(),
  autoAddMusic: z.boolean(),
  coverTimestampMs: PostSettings.shape.coverTimestampMs,
  photoCoverIndex: PostSettings.shape.photoCoverIndex,
  targets: z.array(CompositionTarget).max(GROUP_POSTS_MAX, `Choose up to ${GROUP_POSTS_MAX} accounts.`),
  isNow: z.boolean(),
  /** `2027-03-14` and `10:30`, as the two fields hold them; empty until they are filled. */
  date: keptDate,
  time: keptTime,
  timeZone: PostTimeZone,
  lateMinutesMax: LateMinutes.nullable(),
});
export type Composition = z.infer<typeof Composition>;

export const SaveCompositionInput = z.strictObject({
  /** The one that this page saw last; 0 when it was never saved. */
  version: z.number().int().min(0),
  savedFrom: z.uuid(),
  saveNumber: z.number().int().min(1),
  /** The post that is being edited, at the revision this page shows. */
  post: z.strictObject({ id: z.uuid(), revision: z.number().int().min(1) }).nullable(),
  state: Composition,
});
export type SaveCompositionInput = z.infer<typeof SaveCompositionInput>;
