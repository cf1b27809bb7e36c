"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/auth/types";

interface Problem {
  field?: string;
  message: string;
}

/** Sends a form to an action and keeps what is wrong with it, field by field. */
export function useAnswer<Value>(action: (input: unknown) => Promise<ActionResult<Value>>) {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, startWork] = useTransition();

  function send(input: unknown, onDone: (value: Value) => void) {
    startWork(async () => {
      const result = await action(input).catch(() => null);
      if (!result) return setProblem({ message: t("unreachable") });
      if (!result.ok) return setProblem(result);
      setProblem(undefined);
      onDone(result.value);
    });
  }

  return {
    send,
    isBusy,
    /** What belongs to this field. */
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    /** What belongs to none. */
    problem: problem?.field ? undefined : problem?.message,
  };
}
