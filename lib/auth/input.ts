import { z } from "zod";
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from "./rules";

const NAME_CHARS_MAX = 60;
const EMAIL_CHARS_MAX = 254;

export const Email = z
  .string("Enter your email address.")
  .trim()
  .toLowerCase()
  .max(EMAIL_CHARS_MAX, "This address is too long.")
  .pipe(z.email("Enter an address like ines@example.com."));

export const NewPassword = z
  .string("Choose a password.")
  .min(PASSWORD_CHARS_MIN, `A password has at least ${PASSWORD_CHARS_MIN} characters.`)
  .max(PASSWORD_CHARS_MAX, `A password has at most ${PASSWORD_CHARS_MAX} characters.`);

export const PersonName = z
  .string("Enter your name.")
  .trim()
  .min(1, "Enter your name.")
  .max(NAME_CHARS_MAX, `A name has at most ${NAME_CHARS_MAX} characters.`);

export const SignUpInput = z.object({
  name: PersonName,
  email: Email,
  password: NewPassword,
  timeZone: z.string().max(64).optional(),
});
export type SignUpInput = z.infer<typeof SignUpInput>;

export const SignInInput = z.object({
  email: Email,
  password: z.string().min(1, "Enter your password.").max(PASSWORD_CHARS_MAX, "This password is too long."),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const EmailInput = z.object({ email: Email });
export type EmailInput = z.infer<typeof EmailInput>;

const TOKEN_CHARS_MAX = 100;
const CODE_CHARS_MAX = 40;

const token = z.string().min(1).max(TOKEN_CHARS_MAX);
const code = z.string().trim().min(1, "Enter a code.").max(CODE_CHARS_MAX, "This is no code.");
/** Empty for those who have none. */
const password = z.string().max(PASSWORD_CHARS_MAX, "This password is too long.").default("");

export const TokenInput = z.object({ token });

export const PasswordResetInput = z.object({ token, password: NewPassword });
export type PasswordResetInput = z.infer<typeof PasswordResetInput>;

export const EmailChangeInput = z.object({ email: Email, password });
export type EmailChangeInput = z.infer<typeof EmailChangeInput>;

/** Of an authenticator app, or a recovery code. */
export const CodeInput = z.object({ code });
export type CodeInput = z.infer<typeof CodeInput>;

/** What proves that a session's owner sits before it. */
export const OwnerInput = z.object({ password });
export type OwnerInput = z.infer<typeof OwnerInput>;

export const TwoFactorOffInput = z.object({ password, code });
export type TwoFactorOffInput = z.infer<typeof TwoFactorOffInput>;

export const SessionIdInput = z.object({ sessionId: z.uuid() });

export const ProfileInput = z.object({ name: PersonName });
export type ProfileInput = z.infer<typeof ProfileInput>;

export const PasswordChangeInput = z.object({
  current: z.string().min(1, "Enter your current password.").max(PASSWORD_CHARS_MAX),
  next: NewPassword,
});
export type PasswordChangeInput = z.infer<typeof PasswordChangeInput>;

/** The password, or the address of who has none. */
export const PersonDeletionInput = z.strictObject({
  proof: z.string().min(1, "Enter your password, or your address if you have none.").max(EMAIL_CHARS_MAX),
  endsWorkspaces: z.boolean(),
});
