"use client";

import { useTranslations } from "next-intl";
import {
  askVerificationAction,
  confirmTwoFactorAction,
  startTwoFactorAction,
} from "@/app/(dashboard)/settings/security/actions";
import { SendAgain } from "@/components/auth/send-again";
import { TwoFactorSetup } from "@/components/auth/two-factor-setup";
import { HOME_PATH } from "@/lib/auth/rules";
import type { SecurityView } from "@/lib/auth/security";

export function RequiredSetup({ security }: { security: SecurityView }) {
  const t = useTranslations("security");
  const { email, hasPassword, mustVerifyFirst } = security;
  if (mustVerifyFirst) {
    return (
      <div className="grid justify-items-start gap-1 rounded-control bg-wait-soft px-3 py-2.5 text-wait">
        <p className="text-pretty">{t("setup.unverified")}</p>
        <p className="text-sm wrap-anywhere">{t("banner.text", { email })}</p>
        <SendAgain action={askVerificationAction} />
      </div>
    );
  }
  return (
    <TwoFactorSetup
      start={startTwoFactorAction}
      confirm={confirmTwoFactorAction}
      email={email}
      hasPassword={hasPassword}
      onDone={() => window.location.assign(HOME_PATH)}
    />
  );
}
