"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CodeBlock } from "@/app/(dashboard)/settings/webhooks/_components/code-block";
import { sendTestAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { EndpointView } from "@/lib/webhooks/types";

type Answer = Extract<Awaited<ReturnType<typeof sendTestAction>>, { ok: true }>["value"];

/** Sent as it opens: whoever asked for a test wants its answer. */
export function TestDialog({ endpoint, onClose }: { endpoint: EndpointView; onClose: () => void }) {
  const t = useTranslations("webhooks.testDialog");
  const { answer, problem, send } = useTest(endpoint.id);
  const isPending = !answer && !problem;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title")}
        description={t("description", { name: endpoint.name })}
        className="sm:max-w-xl"
        footer={
          <>
            <Button disabled={isPending} onClick={send}>
              {t("again")}
            </Button>
            <DialogClose asChild>
              <Button variant="primary">{t("done")}</Button>
            </DialogClose>
          </>
        }
      >
        <div aria-live="polite" className="grid min-h-24 min-w-0 content-start gap-4">
          {isPending && (
            <>
              <p className="text-ink2">{t("waiting")}</p>
              <Skeleton className="h-10 w-full" />
            </>
          )}
          {problem && <p className="text-hold text-pretty">{problem}</p>}
          {answer && <TestAnswer answer={answer} />}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function useTest(endpointId: string) {
  const t = useTranslations("webhooks.testDialog");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const unreachable = t("unreachable");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is one test.
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(async () => {
      const result = await sendTestAction({ endpointId }).catch(() => null);
      if (isGone) return;
      if (result?.ok) setAnswer(result.value);
      else setProblem(result?.message ?? unreachable);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [endpointId, turn]);
  const send = () => {
    setAnswer(null);
    setProblem(null);
    setTurn((before) => before + 1);
  };
  return { answer, problem, send };
}

function TestAnswer({ answer }: { answer: Answer }) {
  const t = useTranslations("webhooks");
  const say = useSentence();
  const { isTaken, status, problem, durationMs, answer: text } = answer;
  const Icon = isTaken ? CircleCheck : CircleX;
  return (
    <>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
        <Icon aria-hidden className={`mt-0.5 size-4 ${isTaken ? "text-ok" : "text-hold"}`} />
        <p className="font-medium text-pretty">
          {t(isTaken ? "testDialog.taken" : "testDialog.refused")}{" "}
          <span className="timecode text-sm font-normal text-ink2">
            {status === null ? "" : `${status} · `}
            {t("log.duration", { ms: durationMs })}
          </span>
        </p>
        {problem && <p className="col-start-2 text-ink2 text-pretty">{say(problem)}</p>}
      </div>
      {text ? (
        <CodeBlock label={t("log.answer")} code={text} />
      ) : (
        status !== null && <p className="text-sm text-ink3">{t("log.noBody")}</p>
      )}
    </>
  );
}
