"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/types";
import { FormProblem } from "./form-problem";
import { useAnswer } from "./use-answer";

interface AnswerFormProps<Value> {
  action: (input: unknown) => Promise<ActionResult<Value>>;
  /** What goes to the action besides the fields' own values. */
  extra?: Record<string, string>;
  onDone: (value: Value) => void;
  verb: string;
  busy?: string;
  size?: "md" | "lg";
  variant?: "primary" | "danger";
  /** Beside the button. */
  aside?: ReactNode;
  children?: (errorOf: (field: string) => string | undefined) => ReactNode;
}

export function AnswerForm<Value>(props: AnswerFormProps<Value>) {
  const {
    action,
    extra,
    onDone,
    verb,
    busy = verb,
    size = "md",
    variant = "primary",
    aside,
    children,
  } = props;
  const { send, isBusy, errorOf, problem } = useAnswer(action);
  // POST, so that a press before the page is alive never writes a password into the address.
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send({ ...Object.fromEntries(new FormData(event.currentTarget)), ...extra }, onDone);
      }}
      className="grid gap-4"
    >
      <FormProblem>{problem}</FormProblem>
      {children?.(errorOf)}
      <div className={size === "lg" ? "grid gap-2" : "flex flex-wrap justify-end gap-2"}>
        {aside}
        <Button type="submit" variant={variant} size={size} disabled={isBusy}>
          {isBusy ? busy : verb}
        </Button>
      </div>
    </form>
  );
}
