"use client";

import { useTranslations } from "next-intl";
import { SettingsForm } from "@/app/(dashboard)/settings/_components/settings-form";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { changePasswordAction } from "../actions";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("security.password");
  return (
    <SettingsForm action={changePasswordAction} done={t("done")} button={t("change")} isClearedAfter>
      {(errorOf) => (
        <>
          {/* So that password managers know whose password changes. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field label={t("current")} layout="top" error={errorOf("current")}>
            <Input name="current" type="password" autoComplete="current-password" />
          </Field>
          <NewPasswordField name="next" label={t("next")} error={errorOf("next")} />
        </>
      )}
    </SettingsForm>
  );
}
