"use server";

import { type ActionResult, toActionResult } from "@/lib/auth/action-result";
import { findCurrentNetwork } from "@/lib/auth/current-network";
import { SignUpInput } from "@/lib/auth/input";
import { parseInput } from "@/lib/auth/parse-input";
import { signUp } from "@/lib/auth/sign-up";

export async function signUpAction(input: unknown): Promise<ActionResult<void>> {
  return toActionResult(async () => signUp(parseInput(SignUpInput, input), await findCurrentNetwork()));
}
