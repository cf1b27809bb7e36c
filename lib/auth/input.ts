import { z } from "zod";

export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 200;
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

export const ProfileInput = z.object({ name: PersonName });
export type ProfileInput = z.infer<typeof ProfileInput>;

export const PasswordChangeInput = z.object({
  current: z.string().min(1, "Enter your current password.").max(PASSWORD_CHARS_MAX),
  next: NewPassword,
});
export type PasswordChangeInput = z.infer<typeof PasswordChangeInput>;
