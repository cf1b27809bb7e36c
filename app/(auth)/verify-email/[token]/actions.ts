"use server";

import { TokenInput } from "@/lib/auth/input";
import { sessionAction } from "@/lib/auth/member-action";
import { verifyEmail } from "@/lib/auth/verify-email";

export const verifyEmailAction = sessionAction(TokenInput, (session, { token }) =>
  verifyEmail(session, token),
);
