"use client";

import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { FixState } from "./use-fix";
import type { FixPlan } from "./use-fix-form";

/** What will happen, how far it is, and why it did not. */
export function FixProgress({ state, plan }: { state: FixState; plan: FixPlan }) {
  const t = useTranslations("uploads.fix");
  return (
    <div className="mt-4 min-h-11 text-sm">
      {state.name === "working" ? (
        <>
          <Progress label={t("working-label")} percent={state.percent} />
          <p className="mt-2 text-ink2 tabular-nums">{t("working", { percent: state.percent })}</p>
        </>
      ) : (
        <p role="status" className={state.name === "failed" || plan === "cannot" ? "text-hold" : "text-ink2"}>
          {state.name === "failed" ? t(`problems.${state.problem}`) : t(`plan.${plan}`)}
        </p>
      )}
    </div>
  );
}
