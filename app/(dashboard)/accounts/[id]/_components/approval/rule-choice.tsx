"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useId } from "react";

const kinds = ["none", "anyone", "named", "two"] as const;
export type RuleKind = (typeof kinds)[number];

/** One of four, each with what it means. */
export function RuleChoice({ value, onChange }: { value: RuleKind; onChange: (kind: RuleKind) => void }) {
  const t = useTranslations("approvals.rule");
  const id = useId();
  return (
    <RadioGroup.Root
      aria-label={t("label")}
      value={value}
      onValueChange={(kind) => onChange(kind as RuleKind)}
      className="grid gap-0.5"
    >
      {kinds.map((kind) => (
        <label
          key={kind}
          htmlFor={`${id}-${kind}`}
          className="-mx-2 flex min-h-11 cursor-pointer items-start gap-3 rounded-control px-2 py-1.5 hover:bg-sunk/70"
        >
          <RadioGroup.Item
            id={`${id}-${kind}`}
            value={kind}
            className="mt-0.5 flex size-[18px] shrink-0 items-center justify-center rounded-full border border-edge bg-card data-[state=checked]:border-ink"
          >
            <RadioGroup.Indicator className="size-2 rounded-full bg-ink" />
          </RadioGroup.Item>
          <span>
            <span className="block font-medium">{t(kind)}</span>
            <span className="block text-sm text-ink3 text-pretty">{t(`${kind}Note`)}</span>
          </span>
        </label>
      ))}
    </RadioGroup.Root>
  );
}
