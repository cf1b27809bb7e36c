import { z } from "zod";
import { CommentBody, CommentMoment, CommentPhoto } from "@/lib/comments/input";
import {
  countDays,
  GUEST_NAME_CHARS_MAX,
  LINK_ACCOUNTS_MAX,
  LINK_DAYS_MAX,
  PASSCODE_CHARS_MAX,
  PASSCODE_CHARS_MIN,
  PLAN_DAYS_MAX,
} from "./rules";

const Passcode = z
  .string()
  .trim()
  .min(PASSCODE_CHARS_MIN, `A passcode has at least ${PASSCODE_CHARS_MIN} characters.`)
  .max(PASSCODE_CHARS_MAX, `A passcode has at most ${PASSCODE_CHARS_MAX} characters.`);

const PostAbout = z.strictObject({ kind: z.literal("post"), postId: z.uuid() });

const PlanAbout = z
  .strictObject({
    kind: z.literal("plan"),
    accountIds: z
      .array(z.uuid())
      .min(1, "Choose an account first.")
      .max(LINK_ACCOUNTS_MAX, `Choose up to ${LINK_ACCOUNTS_MAX} accounts.`)
      .transform((ids) => [...new Set(ids)]),
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, "The last day comes before the first one.")
  .refine(
    ({ firstDay, lastDay }) => countDays(firstDay, lastDay) <= PLAN_DAYS_MAX,
    `A plan has at most ${PLAN_DAYS_MAX} days.`,
  );

export const NewLinkInput = z.strictObject({
  about: z.discriminatedUnion("kind", [PostAbout, PlanAbout]),
  days: z
    .number()
    .int()
    .min(1, `Choose 1 to ${LINK_DAYS_MAX} days.`)
    .max(LINK_DAYS_MAX, `Choose 1 to ${LINK_DAYS_MAX} days.`),
  passcode: Passcode.nullable(),
  sendTo: z.email("This is not an email address.").max(254).nullable(),
});
export type NewLinkInput = z.infer<typeof NewLinkInput>;

export const LinkIdInput = z.strictObject({ linkId: z.uuid() });
export type LinkIdInput = z.infer<typeof LinkIdInput>;

export const PasscodeInput = z.object({ passcode: z.string().trim().min(1).max(PASSCODE_CHARS_MAX) });

const GuestName = z
  .string()
  .transform((name) => name.replaceAll(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Say who you are.")
      .max(GUEST_NAME_CHARS_MAX, `A name has at most ${GUEST_NAME_CHARS_MAX} characters.`),
  );

/** Form fields are text, and an empty one is none. */
const empty = (value: unknown) => (value === "" || value === undefined ? null : value);
const whole = (value: unknown) => (empty(value) === null ? null : Number(value));

const guest = {
  postId: z.uuid(),
  name: GuestName,
  momentMs: z.preprocess(whole, CommentMoment.nullable()),
  photoIndex: z.preprocess(whole, CommentPhoto.nullable()),
};

export const GuestCommentInput = z.object({
  ...guest,
  body: CommentBody,
  parentId: z.preprocess(empty, z.uuid().nullable()),
});
export type GuestCommentInput = z.infer<typeof GuestCommentInput>;

export const GuestDecisionInput = z.object({
  ...guest,
  body: z.preprocess(empty, CommentBody.nullable()),
  requestId: z.uuid(),
  /** Of what this person had before their eyes. */
  seenHash: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(["approve", "changes"]),
});
export type GuestDecisionInput = z.infer<typeof GuestDecisionInput>;
