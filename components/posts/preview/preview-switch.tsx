"use client";

import { useId } from "react";
import { Switch } from "@/components/ui/switch";

interface PreviewSwitchProps {
  label: string;
  hint: string | null;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function PreviewSwitch({ label, hint, isOn, onChange }: PreviewSwitchProps) {
  const id = useId();
  return (
    <div>
      <div className="flex min-h-8 items-center justify-between gap-3 pointer-coarse:min-h-11">
        <label htmlFor={id} className="text-sm text-ink2">
          {label}
        </label>
        <Switch
          id={id}
          checked={isOn}
          onCheckedChange={onChange}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink3 text-pretty">
          {hint}
        </p>
      )}
    </div>
  );
}
