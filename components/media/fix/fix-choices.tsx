"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { FixForm } from "./use-fix-form";

/** What can be made anew besides the cut. What TikTok asks for is on and stays so. */
export function FixChoices({ form, isDisabled }: { form: FixForm; isDisabled: boolean }) {
  const t = useTranslations("uploads.fix");
  const { needs, codec, canEncode, isEvenRate, isH264 } = form;
  return (
    <fieldset disabled={isDisabled} className="mt-4 grid gap-2 border-t border-line pt-4">
      <Choice
        label={t("even-rate")}
        isOn={isEvenRate}
        isFixed={needs.isEvenRate || !canEncode}
        onChange={form.setIsEvenRate}
      />
      {codec !== "H.264" && (
        <Choice
          label={t("h264", { codec })}
          isOn={isH264}
          isFixed={needs.isH264 || !canEncode}
          onChange={form.setIsH264}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  isOn: boolean;
  isFixed: boolean;
  onChange: (isOn: boolean) => void;
}

function Choice({ label, isOn, isFixed, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-center gap-2.5">
      <Checkbox
        id={id}
        checked={isOn}
        disabled={isFixed}
        onCheckedChange={(checked) => onChange(checked === true)}
      />
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  );
}
