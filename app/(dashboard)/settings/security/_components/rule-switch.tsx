"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { toast } from "sonner";
import { Switch } from "@/components/ui/switch";
import type { TwoFactorRule } from "@/lib/workspaces/two-factor-rule";
import { setTwoFactorRuleAction } from "../actions";

/** Whoever asks it of others has it: the switch waits for that. */
export function RuleSwitch({ rule, canTurnOn }: { rule: TwoFactorRule; canTurnOn: boolean }) {
  const t = useTranslations("security.rule");
  const [isRequired, setRequired] = useOptimistic(rule.isRequired);
  const [isBusy, startSaving] = useTransition();

  const change = (next: boolean) =>
    startSaving(async () => {
      setRequired(next);
      const result = await setTwoFactorRuleAction({ isRequired: next });
      if (result.ok) toast.success(t(next ? "turnedOn" : "turnedOff"));
      else toast.error(result.message);
    });

  return (
    <div className="grid max-w-md gap-2">
      <label htmlFor="two-factor-rule" className="flex items-center justify-between gap-4 font-medium">
        {t("label")}
        <Switch
          id="two-factor-rule"
          checked={isRequired}
          onCheckedChange={change}
          disabled={isBusy || !(canTurnOn || isRequired)}
          aria-describedby="two-factor-rule-note"
        />
      </label>
      <p id="two-factor-rule-note" className="text-sm text-ink3 text-pretty">
        {t("explanation")} {t("lacking", { count: rule.lacking })} {canTurnOn ? "" : t("ownFirst")}
      </p>
    </div>
  );
}
