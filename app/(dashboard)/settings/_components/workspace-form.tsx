"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectItem } from "@/components/ui/select";
import { lateChoices, sayLateRule } from "@/lib/posts/rules";
import { WORKSPACE_NAME_MAX } from "@/lib/workspaces/input";
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
  const [timeZone, setTimeZone] = useState(given);
  return (
    <SettingsForm
      action={updateWorkspaceAction}
      extra={{ timeZone }}
      done="The workspace is saved."
      button="Save"
      isDisabled={!canChange}
    >
      {(errorOf) => (
        <>
          <Field label="Name" layout="top" error={errorOf("name")}>
            <Input name="name" defaultValue={name} maxLength={WORKSPACE_NAME_MAX} />
          </Field>
          <Field
            label="Time zone"
            layout="top"
            hint="The calendar is drawn in it, and new posts start with it. Scheduled posts keep theirs."
            error={errorOf("timeZone")}
          >
            <TimeZonePicker value={timeZone} onChange={setTimeZone} zones={zones} isDisabled={!canChange} />
          </Field>
          <Field
            label="When a post could not go out on time"
            layout="top"
            hint="Later than this it is held, and you are asked. A post may have a rule of its own."
            error={errorOf("lateMinutesMax")}
          >
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
