"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_CHARS_MIN } from "@/lib/auth/input";
import { changePasswordAction } from "../actions";
import { SettingsForm } from "./settings-form";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("settings.password");
  return (
    <SettingsForm action={changePasswordAction} done={t("done")} button={t("change")} isClearedAfter>
      {(errorOf) => (
        <>
          {/* So that password managers know whose password changes. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field label={t("current")} layout="top" error={errorOf("current")}>
            <Input name="current" type="password" autoComplete="current-password" />
          </Field>
          <Field
            label={t("next")}
            layout="top"
            hint={t("hint", { count: PASSWORD_CHARS_MIN })}
            error={errorOf("next")}
          >
            <Input name="next" type="password" autoComplete="new-password" />
          </Field>
        </>
      )}
    </SettingsForm>
  );
}
