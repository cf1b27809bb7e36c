"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import type { ChangeSettings } from "./notifications-form";

interface QuietFieldsProps {
  settings: NotificationSettingsView;
  onChange: ChangeSettings;
}

const NIGHT = { quietFrom: 22 * 60, quietTo: 7 * 60 };
const NONE = { quietFrom: null, quietTo: null };

export function QuietFields({ settings, onChange }: QuietFieldsProps) {
  const t = useTranslations("notices.settings");
  const { quietFrom, quietTo, urgentAnyway } = settings;
  const isOn = quietFrom !== null && quietTo !== null;
  return (
    <div className="grid max-w-md gap-4">
      <div className="flex items-center justify-between gap-4">
        <label htmlFor="quiet">{t("quiet")}</label>
        <Switch id="quiet" checked={isOn} onCheckedChange={(next) => onChange(next ? NIGHT : NONE)} />
      </div>
      {isOn && (
        <>
          <div className="flex gap-4">
            <ClockField
              label={t("from")}
              minutes={quietFrom}
              onChange={(minutes) => onChange({ quietFrom: minutes })}
            />
            <ClockField
              label={t("to")}
              minutes={quietTo}
              onChange={(minutes) => onChange({ quietTo: minutes })}
            />
          </div>
          <Field label={t("urgent")} hint={t("urgentHint")} layout="top" isGroup>
            <Segmented
              label={t("urgent")}
              value={urgentAnyway ? "anyway" : "after"}
              onChange={(value) => onChange({ urgentAnyway: value === "anyway" })}
              segments={[
                { value: "anyway", label: t("anyway") },
                { value: "after", label: t("after") },
              ]}
            />
          </Field>
        </>
      )}
    </div>
  );
}

interface ClockFieldProps {
  label: string;
  minutes: number;
  onChange: (minutes: number) => void;
}

function ClockField({ label, minutes, onChange }: ClockFieldProps) {
  const pad = (part: number) => String(part).padStart(2, "0");
  return (
    <Field label={label} layout="top">
      <Input
        type="time"
        required
        className="w-32 font-mono"
        defaultValue={`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`}
        onChange={({ target }) => {
          const [hour, minute] = target.value.split(":").map(Number);
          if (hour !== undefined && minute !== undefined) onChange(hour * 60 + minute);
        }}
      />
    </Field>
  );
}
