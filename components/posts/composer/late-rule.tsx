"use client";

import { useTranslations } from "next-intl";
import { useLateRule } from "@/components/posts/use-late-rule";
import { cn } from "@/components/ui/cn";
import { controlLooks } from "@/components/ui/input";
import { lateChoices } from "@/lib/posts/rules";

interface LateRuleProps {
  value: number | null;
  usual: number;
  onChange: (minutes: number | null) => void;
}

export function LateRule({ value, usual, onChange }: LateRuleProps) {
  const t = useTranslations("composer");
  const sayLate = useLateRule();
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink2">
      {t("late.label")}
      <select
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
        className={cn(controlLooks, "h-8 w-auto max-w-full px-2 text-sm")}
      >
        <option value="">{t("late.usual", { rule: sayLate(usual) })}</option>
        {lateChoices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {sayLate(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}
