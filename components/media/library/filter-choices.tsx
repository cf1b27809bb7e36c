"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LabelMark } from "@/components/labels/label-mark";
import { useLabels } from "@/components/labels/use-labels";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { MediaFilters } from "@/lib/media/input";
import { mediaStates } from "@/lib/media/rules";

interface FilterChoicesProps {
  filters: MediaFilters;
  onFilter: (change: Partial<MediaFilters>) => void;
}

/** One of each at most; pressed again, it is off. */
export function FilterChoices({ filters, onFilter }: FilterChoicesProps) {
  const t = useTranslations("library.bar");
  const { data: labels = [] } = useLabels();
  const { usage, state, label } = filters;
  return (
    <div className="grid gap-4">
      <Choices title={t("usage")}>
        {(["unused", "used"] as const).map((value) => (
          <Choice
            key={value}
            isOn={usage === value}
            onPress={(on) => onFilter({ usage: on ? value : undefined })}
          >
            {t(`usages.${value}`)}
          </Choice>
        ))}
      </Choices>
      <Choices title={t("state")}>
        {mediaStates.map((value) => (
          <Choice
            key={value}
            isOn={state === value}
            onPress={(on) => onFilter({ state: on ? value : undefined })}
          >
            {t(`states.${value}`)}
          </Choice>
        ))}
      </Choices>
      <Choices title={t("label")}>
        {labels.length === 0 && <p className="text-sm text-ink3 text-pretty">{t("noLabels")}</p>}
        {labels.map(({ id, name, colour }) => (
          <Choice key={id} isOn={label === id} onPress={(on) => onFilter({ label: on ? id : undefined })}>
            <LabelMark colour={colour} />
            <span className="truncate">{name}</span>
          </Choice>
        ))}
      </Choices>
      {(usage || state || label) && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => onFilter({ usage: undefined, state: undefined, label: undefined })}
          className="justify-self-start"
        >
          {t("clear")}
        </Button>
      )}
    </div>
  );
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm text-ink3">{title}</legend>
      <div className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  isOn: boolean;
  onPress: (isOn: boolean) => void;
  children: ReactNode;
}

function Choice({ isOn, onPress, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onPress(!isOn)}
      className={cn(
        "flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 text-sm transition-colors pointer-coarse:min-h-11 pointer-coarse:px-3.5",
        isOn ? "border-ink bg-ink text-on-ink" : "border-line2 text-ink2 hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
