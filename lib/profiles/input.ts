import { z } from "zod";
import { PostSettings } from "@/lib/posts/input";
import { PROFILE_NAME_MAX } from "./rules";

/** What a person agrees to once: everything of a post but its file, its words and its time. */
export const ProfileSettings = PostSettings.pick({
  allowComment: true,
  allowDuet: true,
  allowStitch: true,
  disclosesPromotion: true,
  isYourBrand: true,
  isBrandedContent: true,
  isAiGenerated: true,
  autoAddMusic: true,
}).extend({ privacyLevel: z.string().min(1, "Choose who can see these posts.").max(64) });
export type ProfileSettings = z.infer<typeof ProfileSettings>;

export const MakeProfileInput = z.strictObject({
  accountId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, "Give the profile a name.")
    .max(PROFILE_NAME_MAX, `A name has at most ${PROFILE_NAME_MAX} characters.`)
    // An id names a profile as well: neither may be taken for the other.
    .refine((name) => !z.uuid().safeParse(name).success, "Give the profile a name, not an id."),
  settings: ProfileSettings,
  /** Taken where a request names no profile. */
  isDefault: z.boolean(),
  /** The sentence beside the button. */
  consentSentence: z.string().max(300),
});
export type MakeProfileInput = z.infer<typeof MakeProfileInput>;

/** The account names the page that shows it. */
export const RevokeProfileInput = z.strictObject({ profileId: z.uuid(), accountId: z.uuid() });
