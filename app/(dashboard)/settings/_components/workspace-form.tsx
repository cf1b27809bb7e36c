"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLateRule } from "@/components/posts/use-late-rule";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectItem } from "@/components/ui/select";
import { lateChoices } from "@/lib/posts/rules";
import { WORKSPACE_NAME_MAX } from "@/lib/workspaces/rules";
import { updateWorkspaceAction } from "../actions";
import { SettingsForm } from "./settings-form";
import { TimeZonePicker } from "./time-zone-picker";

interface WorkspaceFormProps {
  name: string;
  timeZone: string;
  lateMinutesMax: number;
  zones: string[];
  canChange: boolean;
}

export function WorkspaceForm({
  name,
  timeZone: given,
  lateMinutesMax,
  zones,
  canChange,
}: WorkspaceFormProps) {
  const t = useTranslations("settings.workspace");
  const sayLateRule = useLateRule();
  const [timeZone, setTimeZone] = useState(given);
  return (
    <SettingsForm
      action={updateWorkspaceAction}
      extra={{ timeZone }}
      done={t("done")}
      button={t("save")}
      isDisabled={!canChange}
    >
      {(errorOf) => (
        <>
          <Field label={t("name")} layout="top" error={errorOf("name")}>
            <Input name="name" defaultValue={name} maxLength={WORKSPACE_NAME_MAX} />
          </Field>
          <Field label={t("timeZone")} layout="top" hint={t("timeZoneHint")} error={errorOf("timeZone")}>
            <TimeZonePicker value={timeZone} onChange={setTimeZone} zones={zones} isDisabled={!canChange} />
          </Field>
          <Field label={t("late")} layout="top" hint={t("lateHint")} error={errorOf("lateMinutesMax")}>
            <Select name="lateMinutesMax" defaultValue={String(lateMinutesMax)} disabled={!canChange}>
              {lateChoicesWith(lateMinutesMax).map((minutes) => (
                <SelectItem key={minutes} value={String(minutes)}>
                  {sayLateRule(minutes)}
                </SelectItem>
              ))}
            </Select>
          </Field>
        </>
      )}
    </SettingsForm>
  );
}

/** Also one that was set otherwise. */
function lateChoicesWith(minutes: number): number[] {
  return [...new Set([...lateChoices, minutes])].toSorted((a, b) => a - b);
}
