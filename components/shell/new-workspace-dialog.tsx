"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WORKSPACE_NAME_MAX } from "@/lib/workspaces/rules";

export type CreateWorkspace = (input: {
  name: string;
  timeZone: string;
}) => Promise<{ ok: true } | { ok: false; message: string }>;

interface NewWorkspaceDialogProps {
  onCreate: CreateWorkspace;
  onClose: () => void;
}

export function NewWorkspaceDialog({ onCreate, onClose }: NewWorkspaceDialogProps) {
  const t = useTranslations("workspaces.create");
  const [problem, setProblem] = useState<string>();
  const [isBusy, startCreating] = useTransition();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name"));
    startCreating(async () => {
      const result = await onCreate({ name, timeZone });
      if (!result.ok) return setProblem(result.message);
      // A whole new page: what was loaded belongs to another workspace.
      window.location.assign("/calendar");
    });
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("title")} description={t("explanation")}>
        <form method="post" noValidate onSubmit={create} className="grid gap-4">
          <Field
            label={t("name")}
            layout="top"
            hint={t("zone", { zone: timeZone.replaceAll("_", " ") })}
            error={problem}
          >
            <Input name="name" maxLength={WORKSPACE_NAME_MAX} autoFocus />
          </Field>
          <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-end">
            {t(isBusy ? "making" : "make")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
