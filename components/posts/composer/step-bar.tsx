"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { type StepName, stepAfter, stepNames } from "./steps";

interface StepProps {
  step: StepName;
  onStep: (step: StepName) => void;
}

/** Where a phone is, as a line of five; each part leads there. */
export function StepLine({ step, onStep }: StepProps) {
  const t = useTranslations("composer");
  const index = stepNames.indexOf(step);
  return (
    <nav aria-label={t("steps.label")} className="border-b border-line px-4 pt-1 md:hidden">
      <ol className="flex gap-1.5">
        {stepNames.map((name, place) => (
          <li key={name} className="flex-1">
            <button
              type="button"
              aria-label={t(`steps.${name}`)}
              aria-current={name === step ? "step" : undefined}
              onClick={() => onStep(name)}
              className="flex h-6 w-full items-center"
            >
              <span className={cn("h-[3px] w-full rounded-full", place <= index ? "bg-ink" : "bg-line2")} />
            </button>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="flex items-baseline justify-between pb-2 text-sm">
        <span className="font-medium">{t(`steps.${step}`)}</span>
        <span className="timecode text-ink3">
          {t("steps.of", { number: index + 1, count: stepNames.length })}
        </span>
      </p>
    </nav>
  );
}

/** The last step has the composer's own bar instead. */
export function StepButtons({ step, onStep }: StepProps) {
  const t = useTranslations("composer");
  const [before, after] = [stepAfter(step, -1), stepAfter(step, 1)];
  if (!after) return null;
  return (
    <div className="flex w-full gap-2 md:hidden">
      {before && (
        <Button size="lg" className="flex-1" onClick={() => onStep(before)}>
          <ArrowLeft aria-hidden className="rtl:-scale-x-100" /> {t("steps.back")}
        </Button>
      )}
      <Button size="lg" variant="primary" className="flex-[2]" onClick={() => onStep(after)}>
        {t(`steps.${after}`)} <ArrowRight aria-hidden className="rtl:-scale-x-100" />
      </Button>
    </div>
  );
}
