"use client";

import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useProblemWords } from "@/components/ledger/use-problem-words";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Moment } from "@/components/ui/moment";
import type { ActionResult } from "@/lib/auth/action-result";
import type { Verdict } from "@/lib/ledger/types";

interface RecordVerdictProps {
  verdict: Verdict;
  timeZone: string;
  onVerify: (input: { postId: string }) => Promise<ActionResult<Verdict>>;
}

/** Whether every link holds: as the page was made, and again whenever it is asked. */
export function RecordVerdict({ verdict: given, timeZone, onVerify }: RecordVerdictProps) {
  const t = useTranslations("ledger.verify");
  const say = useProblemWords(timeZone);
  const [verdict, setVerdict] = useState(given);
  const [at, setAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isRunning, start] = useTransition();
  const { problem, entries } = verdict;
  const Icon = problem ? ShieldAlert : ShieldCheck;

  const verify = () =>
    start(async () => {
      try {
        const answer = await onVerify({ postId: given.postId });
        setFailure(answer.ok ? null : answer.message);
        if (!answer.ok) return;
        setVerdict(answer.value);
        setAt(new Date().toISOString());
      } catch {
        setFailure(t("failed"));
      }
    });

  return (
    <section
      aria-live="polite"
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card px-4 py-3",
        problem ? "bg-hold-soft text-hold" : "bg-ok-soft text-ok",
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
      <div className="min-w-48 flex-1">
        <p className="font-medium text-pretty">{problem ? t("broken") : t("whole", { entries })}</p>
        {problem && <p className="text-pretty">{say(problem)}</p>}
        {failure && <p className="text-sm text-hold">{failure}</p>}
        {at && (
          <p className="text-sm text-ink2">
            {t.rich("at", { when: () => <Moment at={at} timeZone={timeZone} /> })}
          </p>
        )}
      </div>
      <Button size="sm" onClick={verify} disabled={isRunning}>
        {isRunning ? t("running") : t("run")}
      </Button>
    </section>
  );
}
