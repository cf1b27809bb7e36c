import { z } from "zod";
import { LateMinutes, PostSettings } from "@/lib/posts/input";

/** What a request can say about who sees a post, and who may do what with it: all that is never filled in for it. */
export const privacyNames = [
  "privacyLevel",
  "allowComment",
  "allowDuet",
  "allowStitch",
  "disclosesPromotion",
  "isYourBrand",
  "isBrandedContent",
] as const;
export type PrivacyName = (typeof privacyNames)[number];

/** Where the agreement of a post comes from: a profile, or what the request itself stated under its key's declaration. */
export const PrivacyWish = z.strictObject({
  /** Id or name; once it is found, its id. */
  profile: z.string().nullable(),
  stated: z.array(z.enum(privacyNames)),
  /** A consent that the caller says it was given: written down as said. */
  said: z.strictObject({ acceptedBy: z.string(), acceptedAt: z.string() }).nullable(),
});
export type PrivacyWish = z.infer<typeof PrivacyWish>;

/** What happens once the files of a draft are there. */
export const IntentPlan = z.strictObject({
  accountId: z.uuid(),
  mediaIds: z.array(z.uuid()).min(1),
  settings: PostSettings,
  lateMinutesMax: LateMinutes.nullable(),
  when: z.union([
    z.enum(["now", "queue"]),
    z.strictObject({ at: z.iso.datetime(), local: z.string(), timeZone: z.string() }),
  ]),
  asksApproval: z.boolean(),
  privacy: PrivacyWish,
});
export type IntentPlan = z.infer<typeof IntentPlan>;
