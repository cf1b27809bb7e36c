"use server";

import { after } from "next/server";
import { announceMail } from "@/inngest/client";
import { type ActionResult, toActionResult } from "@/lib/auth/action-result";
import { admitResetAsk, sendPasswordReset } from "@/lib/auth/ask-password-reset";
import { currentLocale } from "@/lib/auth/current-locale";
import { enterByLink } from "@/lib/auth/enter";
import { EmailInput, PasswordResetInput } from "@/lib/auth/input";
import { parseInput } from "@/lib/auth/parse-input";
import { resetPassword } from "@/lib/auth/reset-password";
import { findCurrentNetwork } from "@/lib/auth/visit";

/** The same answer at the same time, whoever has this address: the work begins when it has been given. */
export async function askResetAction(input: unknown): Promise<ActionResult<string>> {
  return toActionResult(async () => {
    const asked = parseInput(EmailInput, input);
    await admitResetAsk(asked, await findCurrentNetwork());
    const locale = await currentLocale();
    after(async () => {
      await sendPasswordReset(asked, locale);
      await announceMail();
    });
    return asked.email;
  });
}

/** Gives the path to go on to: the second step, or in. */
export async function resetPasswordAction(input: unknown): Promise<ActionResult<string>> {
  return toActionResult(async () =>
    enterByLink(await resetPassword(parseInput(PasswordResetInput, input), await currentLocale())),
  );
}
