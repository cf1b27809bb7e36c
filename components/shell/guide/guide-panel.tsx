"use client";

import { Check, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useCommands } from "../commands";
import { isComplete, type Step, steps } from "./use-guide";

/** Two of the sandbox's creators to whom every door is open. */
const demoCreators = { first: "Mara Bakes", second: "Koto Ceramics" };

interface GuidePanelProps {
  /** The button that leads to TikTok, for who may connect accounts. */
  connect: ReactNode;
  isSandbox: boolean;
  className?: string;
}

/** Connect, upload, schedule: what is done, and the one thing that is next. */
export function GuidePanel({ connect, isSandbox, className }: GuidePanelProps) {
  const t = useTranslations("guide");
  const { guide } = useCommands();
  if (!guide?.isOpen) return null;
  const next = steps.find((step) => !guide.done[step]);
  const count = steps.filter((step) => guide.done[step]).length;
  return (
    <section aria-label={t("title")} className={cn("rounded-card border border-line bg-card p-3", className)}>
      <header className="flex items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">{t("title")}</h2>
        <IconButton label={t("hide")} size="sm" className="-my-1 -me-1.5" onClick={guide.hide}>
          <X />
        </IconButton>
      </header>
      <p role="status" className="sr-only">
        {t("progress", { done: count, total: steps.length })}
      </p>
      <ol className="mt-2 grid gap-2.5">
        {steps.map((step) => (
          <StepRow key={step} step={step} isDone={guide.done[step]} isNext={step === next}>
            {step === "account" && isSandbox && (
              <p className="mt-1.5 text-sm text-ink2 text-pretty">{t("sandbox", demoCreators)}</p>
            )}
            <div className="mt-2.5">
              {step === "account" ? (
                (connect ?? <p className="text-sm text-ink3">{t("account.wait")}</p>)
              ) : (
                <StepLink step={step} />
              )}
            </div>
          </StepRow>
        ))}
      </ol>
      {isComplete(guide.done) && (
        <div className="mt-3 border-t border-line pt-3">
          <p className="font-medium">{t("all")}</p>
          <p className="mt-1 text-sm text-ink2 text-pretty">{t("allText")}</p>
        </div>
      )}
    </section>
  );
}

interface StepRowProps {
  step: Step;
  isDone: boolean;
  isNext: boolean;
  /** How to do it; shown for the next one alone. */
  children: ReactNode;
}

function StepRow({ step, isDone, isNext, children }: StepRowProps) {
  const t = useTranslations("guide");
  return (
    <li
      className="grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-2.5"
      aria-current={isNext ? "step" : undefined}
    >
      <span
        className={cn(
          "mt-px flex size-[18px] items-center justify-center rounded-full border",
          isDone ? "border-ok bg-ok-soft text-ok" : isNext ? "border-ink" : "border-dashed border-edge",
        )}
      >
        {isDone && <Check role="img" aria-label={t("done")} className="size-3" strokeWidth={2.5} />}
      </span>
      <div className="min-w-0">
        <h3 className={cn("text-sm", isNext ? "font-medium text-ink" : "text-ink2")}>{t(`${step}.title`)}</h3>
        {isNext && (
          <>
            <p className="mt-1 text-sm text-ink2 text-pretty">{t(`${step}.text`)}</p>
            {children}
          </>
        )}
      </div>
    </li>
  );
}

const places = { media: "/media", post: "/posts/new" } as const;

function StepLink({ step }: { step: "media" | "post" }) {
  const t = useTranslations("guide");
  return (
    <Button asChild size="sm" variant="primary">
      <Link href={places[step]}>{t(`${step}.action`)}</Link>
    </Button>
  );
}
