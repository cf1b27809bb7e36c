"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => {};

interface LocalTimeProps {
  at: string;
  timeZone: string;
}

/** The time on the agency's clock, and on this device's where it shows another. */
export function LocalTime({ at, timeZone }: LocalTimeProps) {
  const t = useTranslations("review");
  const format = useFormatter();
  const own = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => timeZone,
  );
  const say = (zone: string) =>
    format.dateTime(new Date(at), {
      ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
      timeZone: zone,
    });
  const [theirs, here] = [say(timeZone), say(own)];
  return (
    <span>
      <time dateTime={at} className="timecode">
        {theirs}
      </time>{" "}
      <span className="text-sm text-ink2">{timeZone}</span>
      {theirs !== here && (
        <span className="block text-sm text-ink2">
          {t.rich("yourTime", { time: () => <span className="timecode">{here}</span>, zone: own })}
        </span>
      )}
    </span>
  );
}
