"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/auth/form-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { enter } from "./enter";

export function SignInForm({ next, problem: given }: { next: string; problem?: string | undefined }) {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState(given);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    const login = { email: String(data.get("email")), password: String(data.get("password")) };
    setProblem(await enter(login, next, t("unreachable")));
    setBusy(false);
  }

  // POST, so that a press before the page is alive never writes the password into the address.
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <Field label={t("email")} layout="top">
        <Input name="email" type="email" autoComplete="username" required autoFocus className="h-11" />
      </Field>
      <Field label={t("password")} layout="top">
        <Input name="password" type="password" autoComplete="current-password" required className="h-11" />
      </Field>
      <Link
        href="/reset-password"
        className="-mt-1.5 justify-self-start rounded-sm py-1 text-sm text-ink2 underline underline-offset-4 hover:text-ink"
      >
        {t("signIn.forgot")}
      </Link>
      <Button type="submit" variant="primary" size="lg" disabled={isBusy}>
        {t(isBusy ? "signIn.busy" : "signIn.verb")}
      </Button>
    </form>
  );
}
