"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";

const SHOWN_MAX = 60;

interface SecondZoneChoiceProps {
  timeZone: string;
  secondZone: string | null;
  onChange: (zone: string | null) => void;
}

/** Another place whose hours stand beside the workspace's. */
export function SecondZoneChoice({ timeZone, secondZone, onChange }: SecondZoneChoiceProps) {
  const t = useTranslations("calendar.zone");
  const locale = useLocale();
  const zones = useMemo(
    () => Intl.supportedValuesOf("timeZone").filter((zone) => zone !== timeZone),
    [timeZone],
  );
  const clockIn = (zone: string) =>
    new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone }).format(new Date());
  function find(query: string) {
    const wanted = query.trim().toLowerCase().replaceAll(" ", "_");
    return zones
      .filter((zone) => zone.toLowerCase().includes(wanted))
      .slice(0, SHOWN_MAX)
      .map((zone) => ({ value: zone, label: zone.replaceAll("_", " "), detail: clockIn(zone) }));
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink2">{t("hint", { zone: timeZone.replaceAll("_", " ") })}</p>
      <Combobox
        label={t("second")}
        value={secondZone ?? ""}
        shown={secondZone?.replaceAll("_", " ") ?? t("none")}
        onChange={onChange}
        find={find}
        sayNone={(query) => t("notFound", { query })}
      />
      {secondZone && (
        <Button variant="quiet" size="sm" className="self-start" onClick={() => onChange(null)}>
          {t("remove")}
        </Button>
      )}
    </div>
  );
}
