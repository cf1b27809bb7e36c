"use client";

import { useTranslations } from "next-intl";
import { AnswerForm } from "@/components/auth/answer-form";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { resetPasswordAction } from "../reset-password/actions";

export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("auth");
  return (
    <AnswerForm
      action={resetPasswordAction}
      extra={{ token }}
      // A whole new page: nothing that was loaded for a stranger stays.
      onDone={(path) => window.location.assign(path)}
      verb={t("newPasswordPage.verb")}
      busy={t("newPasswordPage.busy")}
      size="lg"
    >
      {(errorOf) => (
        <>
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <NewPasswordField
            name="password"
            label={t("newPassword")}
            error={errorOf("password")}
            className="h-11"
            isFocusedFirst
          />
        </>
      )}
    </AnswerForm>
  );
}
