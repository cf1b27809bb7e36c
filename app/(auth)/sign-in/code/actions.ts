"use server";

import { type ActionResult, toActionResult } from "@/lib/auth/action-result";
import { enterByCode } from "@/lib/auth/enter";
import { CodeInput } from "@/lib/auth/input";
import { parseInput } from "@/lib/auth/parse-input";

export async function enterByCodeAction(input: unknown): Promise<ActionResult<void>> {
  return toActionResult(async () => enterByCode(parseInput(CodeInput, input)));
}
