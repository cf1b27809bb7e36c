"use client";

import { useLocale, useTranslations } from "next-intl";
import { TimeZonePicker } from "@/app/(dashboard)/settings/_components/time-zone-picker";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select, SelectItem } from "@/components/ui/select";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import type { ChangeSettings } from "./notifications-form";

interface DigestFieldsProps {
  settings: NotificationSettingsView;
  zones: string[];
  onChange: ChangeSettings;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function DigestFields({ settings, zones, onChange }: DigestFieldsProps) {
  const t = useTranslations("notices.settings");
  const sayHour = useSayHour();
  return (
    <div className="grid max-w-md gap-4">
      <Field label={t("how")} layout="top" isGroup>
        <Segmented
          label={t("how")}
          value={settings.digest}
          onChange={(digest) => onChange({ digest })}
          segments={[
            { value: "daily", label: t("daily") },
            { value: "weekly", label: t("weekly") },
          ]}
        />
      </Field>
      <Field label={t("hour")} layout="top">
        <Select
          value={String(settings.digestHour)}
          onValueChange={(hour) => onChange({ digestHour: Number(hour) })}
          className="w-32 font-mono"
        >
          {HOURS.map((hour) => (
            <SelectItem key={hour} value={String(hour)}>
              {sayHour(hour)}
            </SelectItem>
          ))}
        </Select>
      </Field>
      <Field label={t("zone")} layout="top">
        <TimeZonePicker
          value={settings.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
          zones={zones}
        />
      </Field>
    </div>
  );
}

function useSayHour(): (hour: number) => string {
  const locale = useLocale();
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  return (hour) => clock.format(new Date(Date.UTC(2026, 0, 1, hour)));
}
