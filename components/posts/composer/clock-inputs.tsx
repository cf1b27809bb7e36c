"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";

interface Clock {
  date: string;
  time: string;
}

interface ClockInputsProps {
  value: Clock;
  onChange: (part: Partial<Clock>) => void;
}

export function ClockInputs({ value, onChange }: ClockInputsProps) {
  const t = useTranslations("composer");
  return (
    <>
      <Input
        type="date"
        aria-label={t("time.date")}
        value={value.date}
        max="9999-12-31"
        onChange={(event) => onChange({ date: event.target.value.slice(0, 10) })}
        className="timecode"
      />
      <Input
        type="time"
        aria-label={t("time.time")}
        value={value.time}
        onChange={(event) => onChange({ time: event.target.value.slice(0, 5) })}
        className="timecode"
      />
    </>
  );
}
