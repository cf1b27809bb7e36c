"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerForm } from "@/components/auth/answer-form";
import { CodeField } from "@/components/auth/code-field";
import { enterByCodeAction } from "../sign-in/code/actions";

export function CodeForm({ next }: { next: string }) {
  const t = useTranslations("auth.code");
  const [isRecovery, setRecovery] = useState(false);
  return (
    <>
      <p className="mb-6 text-ink2 text-pretty">{t(isRecovery ? "recoveryExplanation" : "explanation")}</p>
      <AnswerForm
        action={enterByCodeAction}
        // A whole new page: nothing that was loaded for a stranger stays.
        onDone={() => window.location.assign(next)}
        verb={t("verb")}
        busy={t("busy")}
        size="lg"
      >
        {(errorOf) => (
          <CodeField
            label={t(isRecovery ? "recoveryLabel" : "label")}
            error={errorOf("code")}
            takes={isRecovery ? "any" : "app"}
            isFocusedFirst
          />
        )}
      </AnswerForm>
      <button
        type="button"
        onClick={() => setRecovery(!isRecovery)}
        className="mt-4 rounded-sm py-1 text-ink2 underline underline-offset-4 hover:text-ink"
      >
        {t(isRecovery ? "useApp" : "useRecovery")}
      </button>
    </>
  );
}
