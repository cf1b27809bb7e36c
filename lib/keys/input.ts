import { z } from "zod";
import { KEY_ACCOUNTS_MAX, KEY_NAME_MAX, scopes } from "./rules";

export const MakeKeyInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Give the key a name.")
    .max(KEY_NAME_MAX, `A name has at most ${KEY_NAME_MAX} characters.`),
  isTest: z.boolean(),
  scopes: z.array(z.enum(scopes)).min(1, "Choose what the key may do."),
  /** Null is all that its maker sees. */
  accountIds: z.array(z.uuid()).min(1).max(KEY_ACCOUNTS_MAX).nullable(),
  expiresAt: z.iso.datetime().nullable(),
  /** The sentence beside the button, where the key lets posts out. */
  declaration: z.string().max(300).nullable(),
});
export type MakeKeyInput = z.infer<typeof MakeKeyInput>;
