"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Combobox } from "@/components/ui/combobox";

const SHOWN_MAX = 60;

interface TimeZonePickerProps {
  value: string;
  onChange: (zone: string) => void;
  zones: string[];
  isDisabled?: boolean;
}

/** Type part of a place's name; the list says what time it is there. */
export function TimeZonePicker({ value, onChange, zones, isDisabled = false }: TimeZonePickerProps) {
  const t = useTranslations("settings.zones");
  const format = useFormatter();
  const clock = (timeZone: string) =>
    format.dateTime(new Date(), { hour: "2-digit", minute: "2-digit", timeZone });
  return (
    <Combobox
      label={t("label")}
      value={value}
      shown={inWords(value)}
      onChange={onChange}
      isDisabled={isDisabled}
      sayNone={(query) => t("none", { query })}
      find={(query) =>
        findZones(zones, query).map((zone) => ({ value: zone, label: inWords(zone), detail: clock(zone) }))
      }
    />
  );
}

function findZones(zones: string[], query: string): string[] {
  const wanted = query.trim().toLowerCase().replaceAll(" ", "_");
  return zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX);
}

function inWords(zone: string): string {
  return zone.replaceAll("_", " ");
}
