"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/action-result";

interface TypedDialogProps {
  trigger: string;
  title: string;
  description: string;
  /** What has to be typed to mean it. */
  field: { label: ReactNode; type?: "password"; autoComplete?: string };
  verb: string;
  isDisabled?: boolean;
  onConfirm: (typed: string) => Promise<ActionResult<void>>;
  onDone: () => void;
  children?: ReactNode;
}

/** For what is hard to undo: said whole, and meant by typing. */
export function TypedDialog(props: TypedDialogProps) {
  const t = useTranslations("workspaces.end");
  const { trigger, title, description, field, verb, isDisabled = false, onConfirm, onDone, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, startWork] = useTransition();

  function confirm(event: FormEvent) {
    event.preventDefault();
    startWork(async () => {
      const result = await onConfirm(typed);
      if (!result.ok) return setProblem(result.message);
      setOpen(false);
      onDone();
    });
  }

  function turn(next: boolean) {
    setOpen(next);
    setTyped("");
    setProblem(undefined);
  }

  return (
    <Dialog open={isOpen} onOpenChange={turn}>
      <DialogTrigger asChild>
        <Button variant="danger" className="justify-self-start">
          {trigger}
        </Button>
      </DialogTrigger>
      <DialogContent title={title} description={description}>
        <form method="post" noValidate onSubmit={confirm} className="grid gap-4">
          {children}
          <Field label={field.label} layout="top" error={problem}>
            <Input
              type={field.type ?? "text"}
              autoComplete={field.autoComplete ?? "off"}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose asChild>
              <Button variant="quiet">{t("stay")}</Button>
            </DialogClose>
            <Button type="submit" variant="danger" disabled={isBusy || isDisabled || typed.trim() === ""}>
              {verb}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
