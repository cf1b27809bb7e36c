import { z } from "zod";
import { KEY_ACCOUNTS_MAX, KEY_NAME_MAX, overlapHours, scopes } from "./rules";

export const MakeKeyInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Give the key a name.")
    .max(KEY_NAME_MAX, `A name has at most ${KEY_NAME_MAX} characters.`),
  isTest: z.boolean(),
  scopes: z.array(z.enum(scopes)).min(1, "Choose what the key may do."),
  /** Null is all that its maker sees. */
  accountIds: z
    .array(z.uuid())
    .min(1, "Choose an account, or all of them.")
    .max(KEY_ACCOUNTS_MAX, `Choose up to ${KEY_ACCOUNTS_MAX} accounts.`)
    .nullable(),
  expiresAt: z.iso.datetime().nullable(),
  /** The sentence beside the button, where the key lets posts out. */
  declaration: z.string().max(300).nullable(),
});
export type MakeKeyInput = z.infer<typeof MakeKeyInput>;

export const RotateKeyInput = z.strictObject({
  keyId: z.uuid(),
  overlapHours: z.literal(overlapHours),
  /** Of the new secret; the old one's where nothing is said. */
  expiresAt: z.iso.datetime().nullable().optional(),
});
export type RotateKeyInput = z.infer<typeof RotateKeyInput>;

export const KeyIdInput = z.strictObject({ keyId: z.uuid() });
