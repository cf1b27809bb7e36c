"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WORKSPACE_NAME_MAX } from "@/lib/workspaces/input";
import { updateWorkspaceAction } from "../actions";
import { SettingsForm } from "./settings-form";
import { TimeZonePicker } from "./time-zone-picker";

interface WorkspaceFormProps {
  name: string;
  timeZone: string;
  zones: string[];
  canChange: boolean;
}

export function WorkspaceForm({ name, timeZone: given, zones, canChange }: WorkspaceFormProps) {
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
        </>
      )}
    </SettingsForm>
  );
}
