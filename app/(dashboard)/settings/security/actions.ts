"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { z } from "zod";
import { announceMail } from "@/inngest/client";
import { admitResetAsk, sendPasswordReset } from "@/lib/auth/ask-password-reset";
import { askEmailChange } from "@/lib/auth/change-email";
import { changePassword } from "@/lib/auth/change-password";
import { currentLocale } from "@/lib/auth/current-locale";
import {
  CodeInput,
  EmailChangeInput,
  OwnerInput,
  PasswordChangeInput,
  SessionIdInput,
  TwoFactorOffInput,
} from "@/lib/auth/input";
import { memberAction, sessionAction } from "@/lib/auth/member-action";
import { endOtherSessions, endSession } from "@/lib/auth/own-sessions";
import { getProfile } from "@/lib/auth/profile";
import {
  confirmTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
  turnOffTwoFactor,
} from "@/lib/auth/two-factor";
import { askVerification } from "@/lib/auth/verify-email";
import { findCurrentNetwork } from "@/lib/auth/visit";
import { TwoFactorRuleInput } from "@/lib/workspaces/input";
import { setTwoFactorRule } from "@/lib/workspaces/two-factor-rule";

const Nothing = z.strictObject({});

export const changePasswordAction = sessionAction(PasswordChangeInput, async (session, input) =>
  changePassword(session, input, await currentLocale()),
);

/** For who has no password yet: the link is the one of a forgotten password. */
export const askPasswordAction = sessionAction(Nothing, async ({ userId }) => {
  const { email } = await getProfile(userId);
  const asked = { email: email.toLowerCase() };
  await admitResetAsk(asked, await findCurrentNetwork());
  await sendPasswordReset(asked, await currentLocale());
  after(announceMail);
});

export const askVerificationAction = sessionAction(Nothing, async (session) => {
  after(announceMail);
  return askVerification(session, await currentLocale());
});

export const askEmailChangeAction = sessionAction(EmailChangeInput, async (session, input) => {
  after(announceMail);
  return askEmailChange(session, input, await currentLocale());
});

export const startTwoFactorAction = sessionAction(OwnerInput, startTwoFactor);

/** The page stays as it is until the recovery codes are kept. */
export const confirmTwoFactorAction = sessionAction(CodeInput, async (session, input) =>
  confirmTwoFactor(session, input, await currentLocale()),
);

export const turnOffTwoFactorAction = sessionAction(TwoFactorOffInput, async (session, input) => {
  await turnOffTwoFactor(session, input, await currentLocale());
  revalidatePath("/settings/security");
});

export const renewRecoveryCodesAction = sessionAction(CodeInput, async (session, input) =>
  renewRecoveryCodes(session, input),
);

export const endSessionAction = sessionAction(SessionIdInput, async (session, { sessionId }) => {
  await endSession(session, sessionId);
  revalidatePath("/settings/security");
});

export const endOtherSessionsAction = sessionAction(Nothing, async (session) => {
  await endOtherSessions(session);
  revalidatePath("/settings/security");
});

export const setTwoFactorRuleAction = memberAction(TwoFactorRuleInput, async (member, input) => {
  await setTwoFactorRule(member, input);
  revalidatePath("/settings/security");
});
