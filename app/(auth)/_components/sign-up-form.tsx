"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/auth/form-problem";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signUpAction } from "../sign-up/actions";
import { enter } from "./enter";

interface Problem {
  field?: string | undefined;
  message: string;
}

interface SignUpFormProps {
  next: string;
  /** The invitation that brought somebody here works for this address alone. */
  invitedEmail: string | null;
}

export function SignUpForm({ next, invitedEmail }: SignUpFormProps) {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(await makeLogin(data, next, t("unreachable")));
    setBusy(false);
  }

  // POST, so that a press before the page is alive never writes the password into the address.
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem?.field ? undefined : problem?.message}</FormProblem>
      <Field label={t("name")} layout="top" error={errorOf("name")}>
        <Input name="name" autoComplete="name" autoFocus className="h-11" />
      </Field>
      <Field
        label={t("email")}
        layout="top"
        hint={invitedEmail ? t("signUp.invitedHint") : undefined}
        error={errorOf("email")}
      >
        <Input
          name="email"
          type="email"
          autoComplete="username"
          className="h-11"
          {...(invitedEmail && { value: invitedEmail, readOnly: true })}
        />
      </Field>
      <NewPasswordField name="password" label={t("password")} error={errorOf("password")} className="h-11" />
      <Button type="submit" variant="primary" size="lg" disabled={isBusy} className="mt-2">
        {t(isBusy ? "signUp.busy" : "signUp.verb")}
      </Button>
    </form>
  );
}

async function makeLogin(data: FormData, next: string, unreachable: string): Promise<Problem | undefined> {
  const [name, email, password] = ["name", "email", "password"].map((field) => String(data.get(field)));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const result = await signUpAction({ name, email, password, timeZone }).catch(() => null);
  if (!result) return { message: unreachable };
  if (!result.ok) return result;
  const message = await enter({ email: email ?? "", password: password ?? "" }, next, unreachable);
  return message ? { message } : undefined;
}
