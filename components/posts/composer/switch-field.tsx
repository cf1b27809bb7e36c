"use client";

import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";

interface SwitchFieldProps {
  /** The field to jump to. */
  field: string;
  label: string;
  hint: string;
  /** What is read out of the switch, where the label alone says too little. */
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function SwitchField({ field, label, hint, name, isOn, onChange }: SwitchFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <div data-field={field} className="flex min-h-9 items-center">
        <Switch aria-label={name} checked={isOn} onCheckedChange={onChange} />
      </div>
    </Field>
  );
}
