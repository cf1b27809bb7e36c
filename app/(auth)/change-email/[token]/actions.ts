"use server";

import { changeEmail } from "@/lib/auth/change-email";
import { currentLocale } from "@/lib/auth/current-locale";
import { TokenInput } from "@/lib/auth/input";
import { sessionAction } from "@/lib/auth/member-action";

export const changeEmailAction = sessionAction(TokenInput, async (session, { token }) =>
  changeEmail(session, token, await currentLocale()),
);
