"use server";

import { after } from "next/server";
import { announceMail } from "@/inngest/client";
import { type ActionResult, toActionResult } from "@/lib/auth/action-result";
import { currentLocale } from "@/lib/auth/current-locale";
import { SignUpInput } from "@/lib/auth/input";
import { parseInput } from "@/lib/auth/parse-input";
import { signUp } from "@/lib/auth/sign-up";
import { findCurrentNetwork } from "@/lib/auth/visit";

export async function signUpAction(input: unknown): Promise<ActionResult<void>> {
  return toActionResult(async () => {
    await signUp(parseInput(SignUpInput, input), await findCurrentNetwork(), await currentLocale());
    after(announceMail);
  });
}
