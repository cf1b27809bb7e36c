"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState, useTransition } from "react";
import { toast } from "sonner";
import { UnsavedGuard } from "@/components/shell/unsaved-guard";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";

interface SettingsFormProps {
  action: (input: unknown) => Promise<ActionResult<void>>;
  /** What goes to the action besides the fields' own values. */
  extra?: Record<string, string>;
  /** Said when it worked. */
  done: string;
  button: string;
  isDisabled?: boolean;
  isClearedAfter?: boolean;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** A few fields, one button, and the answer beside the field it is about. */
export function SettingsForm(props: SettingsFormProps) {
  const t = useTranslations("settings");
  const { action, extra, done, button, isDisabled = false, isClearedAfter = false, children } = props;
  const [problem, setProblem] = useState<{ field?: string; message: string }>();
  const [isBusy, startSaving] = useTransition();
  const [isDirty, setIsDirty] = useState(false);
  const saved = useRef<string>(undefined);
  const savedExtra = useRef(JSON.stringify(extra));
  const hasOtherExtra = JSON.stringify(extra) !== savedExtra.current;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  function submit(form: HTMLFormElement) {
    const input = { ...Object.fromEntries(new FormData(form)), ...extra };
    startSaving(async () => {
      const result = await action(input);
      setProblem(result.ok ? undefined : result);
      if (!result.ok) return;
      toast.success(done);
      if (isClearedAfter) form.reset();
      saved.current = answersOf(form);
      savedExtra.current = JSON.stringify(extra);
      setIsDirty(false);
    });
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
      // What stands there before anything is touched.
      onFocusCapture={(event) => {
        saved.current ??= answersOf(event.currentTarget);
      }}
      onChange={(event) => setIsDirty(answersOf(event.currentTarget) !== saved.current)}
      className="grid max-w-md gap-4"
    >
      {(isDirty || hasOtherExtra) && !isBusy && <UnsavedGuard />}
      <fieldset disabled={isDisabled} className="contents">
        {children(errorOf)}
        {problem && !problem.field && (
          <p role="alert" className="text-sm text-hold">
            {problem.message}
          </p>
        )}
        {!isDisabled && (
          <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
            {isBusy ? t("saving") : button}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

function answersOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
