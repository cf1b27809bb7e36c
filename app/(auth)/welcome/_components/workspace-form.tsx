"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { HOME_PATH } from "@/lib/auth/rules";
import { WORKSPACE_NAME_MAX } from "@/lib/workspaces/rules";
import { createWorkspaceAction } from "../actions";

export function WorkspaceForm() {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    setBusy(true);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const result = await createWorkspaceAction({ name, timeZone });
    if (result.ok) return window.location.assign(HOME_PATH);
    setProblem(result.message);
    setBusy(false);
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={t("welcome.name")} layout="top" error={problem}>
        <Input name="name" maxLength={WORKSPACE_NAME_MAX} autoFocus className="h-11" />
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={isBusy} className="mt-2">
        {t("welcome.make")}
      </Button>
    </form>
  );
}
