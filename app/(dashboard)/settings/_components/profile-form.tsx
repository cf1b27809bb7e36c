"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateProfileAction } from "../actions";
import { SettingsForm } from "./settings-form";

export function ProfileForm({ name, email }: { name: string; email: string }) {
  return (
    <SettingsForm action={updateProfileAction} done="Your name is saved." button="Save">
      {(errorOf) => (
        <>
          <Field label="Your name" layout="top" error={errorOf("name")}>
            <Input name="name" defaultValue={name} autoComplete="name" />
          </Field>
          <Field label="Email" layout="top">
            <Input value={email} readOnly disabled />
          </Field>
        </>
      )}
    </SettingsForm>
  );
}
