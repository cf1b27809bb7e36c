"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import { setRetentionAction } from "../actions";
import { SettingsForm } from "./settings-form";

const choices = [7, 14, 30, 60, 90, 180, 365];
const KEEP_ALL = "keep";

interface RetentionFormProps {
  retentionDays: number | null;
  canChange: boolean;
}

export function RetentionForm({ retentionDays, canChange }: RetentionFormProps) {
  const t = useTranslations("library.storage");
  const known = retentionDays === null ? choices : [...new Set([...choices, retentionDays])];
  return (
    <SettingsForm action={setRetentionAction} done={t("done")} button={t("save")} isDisabled={!canChange}>
      {(errorOf) => (
        <Field label={t("retention")} layout="top" hint={t("retentionHint")} error={errorOf("retentionDays")}>
          <Select
            name="retentionDays"
            defaultValue={retentionDays === null ? KEEP_ALL : String(retentionDays)}
            disabled={!canChange}
          >
            <SelectItem value={KEEP_ALL}>{t("keepAll")}</SelectItem>
            {known
              .toSorted((a, b) => a - b)
              .map((days) => (
                <SelectItem key={days} value={String(days)}>
                  {t("days", { days })}
                </SelectItem>
              ))}
          </Select>
        </Field>
      )}
    </SettingsForm>
  );
}
