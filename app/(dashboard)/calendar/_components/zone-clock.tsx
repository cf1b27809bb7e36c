"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { useCalendar } from "./calendar-context";
import { placeOf } from "./landing";
import { useNow } from "./use-now";

const SECOND_MS = 1000;

const SecondZoneChoice = dynamic(
  () => import("./second-zone-choice").then(({ SecondZoneChoice }) => SecondZoneChoice),
  { ssr: false, loading: () => <Skeleton className="h-9" /> },
);

/** Which zone all times here are in, and what time it is there. Opens the choice of a second. */
export function ZoneClock({ initial }: { initial: string }) {
  const t = useTranslations("calendar.zone");
  const { timeZone, secondZone, setSecondZone } = useCalendar();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        title={t("all", { zone: timeZone })}
        className="flex h-9 items-center gap-3 rounded-control px-2 text-sm whitespace-nowrap text-ink3 hover:bg-sunk max-xl:hidden"
      >
        {secondZone && <Clock zone={secondZone} initial={initial} />}
        <Clock zone={timeZone} initial={initial} isMain />
      </PopoverTrigger>
      <PopoverContent label={t("second")} align="end" className="w-72 overflow-visible">
        <SecondZoneChoice
          timeZone={timeZone}
          secondZone={secondZone}
          onChange={(zone) => {
            setSecondZone(zone);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function Clock({ zone, initial, isMain = false }: { zone: string; initial: string; isMain?: boolean }) {
  const now = useNow(initial, SECOND_MS);
  const locale = useLocale();
  const timeStyle = isMain ? "medium" : "short";
  const clock = new Intl.DateTimeFormat(locale, { timeStyle, timeZone: zone }).format(now);
  return (
    <span className="timecode">
      {placeOf(zone)} <span className={isMain ? "font-medium text-ink2" : undefined}>{clock}</span>
    </span>
  );
}
