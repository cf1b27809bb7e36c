"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerForm } from "@/components/auth/answer-form";
import { askPasswordAction } from "../actions";

export function NoPassword({ email }: { email: string }) {
  const t = useTranslations("security.password");
  const [isSent, setSent] = useState(false);
  return (
    <div className="grid max-w-md gap-4 justify-items-start">
      <p className="text-ink2 text-pretty">{t("none")}</p>
      {isSent ? (
        <p role="status" className="text-ok wrap-anywhere">
          {t("sent", { email })}
        </p>
      ) : (
        <AnswerForm action={askPasswordAction} onDone={() => setSent(true)} verb={t("set")} />
      )}
    </div>
  );
}
