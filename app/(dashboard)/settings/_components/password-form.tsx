"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_CHARS_MIN } from "@/lib/auth/input";
import { changePasswordAction } from "../actions";
import { SettingsForm } from "./settings-form";

export function PasswordForm({ email }: { email: string }) {
  return (
    <SettingsForm
      action={changePasswordAction}
      done="Your password is changed."
      button="Change password"
      isClearedAfter
    >
      {(errorOf) => (
        <>
          {/* So that password managers know whose password changes. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field label="Current password" layout="top" error={errorOf("current")}>
            <Input name="current" type="password" autoComplete="current-password" />
          </Field>
          <Field
            label="New password"
            layout="top"
            hint={`At least ${PASSWORD_CHARS_MIN} characters.`}
            error={errorOf("next")}
          >
            <Input name="next" type="password" autoComplete="new-password" />
          </Field>
        </>
      )}
    </SettingsForm>
  );
}
