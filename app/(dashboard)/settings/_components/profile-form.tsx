"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateProfileAction } from "../actions";
import { SettingsForm } from "./settings-form";

export function ProfileForm({ name, email }: { name: string; email: string }) {
  const t = useTranslations("settings.you");
  return (
    <SettingsForm action={updateProfileAction} done={t("done")} button={t("save")}>
      {(errorOf) => (
        <>
          <Field label={t("name")} layout="top" error={errorOf("name")}>
            <Input name="name" defaultValue={name} autoComplete="name" />
          </Field>
          <Field label={t("email")} layout="top">
            <Input value={email} readOnly disabled />
          </Field>
        </>
      )}
    </SettingsForm>
  );
}
