import type { NextRequest } from "next/server";
import { parseInput } from "@/lib/auth/parse-input";
import { enterPasscode } from "@/lib/auth/passcode";
import { findLink } from "@/lib/clients/find-link";
import { PasscodeInput } from "@/lib/clients/input";
import { AppError } from "@/lib/errors";
import { takeForm } from "../_door/take-form";

export function POST(request: NextRequest, context: { params: Promise<{ token: string }> }) {
  return takeForm(request, context, async (token, fields) => {
    const link = await findLink(token);
    if (!link) throw new AppError("not-found", "This is not there.");
    const { passcode } = parseInput(PasscodeInput, fields);
    await enterPasscode(link, passcode, `/review/${token}`);
    return { path: `/review/${token}`, said: "open" };
  });
}
