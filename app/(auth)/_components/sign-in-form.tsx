"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { enter } from "./enter";
import { FormProblem } from "./form-problem";

export function SignInForm({ next, problem: given }: { next: string; problem?: string | undefined }) {
  const [problem, setProblem] = useState(given);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(await enter(String(data.get("email")), String(data.get("password")), next));
    setBusy(false);
  }

  // POST, so that a press before the page is alive never writes the password into the address.
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <Field label="Email" layout="top">
        <Input name="email" type="email" autoComplete="username" required autoFocus className="h-11" />
      </Field>
      <Field label="Password" layout="top">
        <Input name="password" type="password" autoComplete="current-password" required className="h-11" />
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={isBusy} className="mt-2">
        {isBusy ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}
