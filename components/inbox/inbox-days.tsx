"use client";

import { useLocale, useTranslations } from "next-intl";
import type { InboxItem } from "@/lib/notifications/types";
import { dayOf, groupByDay } from "./group-by-day";
import { InboxRow } from "./inbox-row";
import { useMarkRead } from "./use-mark-read";

interface InboxDaysProps {
  items: readonly InboxItem[];
  timeZone: string;
  workspaceId: string;
  onFollow?: () => void;
}

const DAY_MS = 86_400_000;

export function InboxDays({ items, timeZone, workspaceId, onFollow }: InboxDaysProps) {
  const { mark } = useMarkRead();
  const sayDay = useSayDay(timeZone);
  return groupByDay(items, timeZone).map(({ date, items: ofDay }) => (
    <section key={date} aria-labelledby={`inbox-${date}`}>
      <h2
        id={`inbox-${date}`}
        className="border-b border-line px-4 pt-4 pb-1.5 text-xs font-medium text-ink3 md:px-5"
      >
        {sayDay(date)}
      </h2>
      <ul className="divide-y divide-line border-b border-line">
        {ofDay.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            timeZone={timeZone}
            workspaceId={workspaceId}
            onMark={mark}
            onFollow={onFollow}
          />
        ))}
      </ul>
    </section>
  ));
}

function useSayDay(timeZone: string): (date: string) => string {
  const t = useTranslations("notices.inbox");
  const locale = useLocale();
  const now = Date.now();
  const near = new Map([
    [dayOf(new Date(now), timeZone), t("today")],
    [dayOf(new Date(now - DAY_MS), timeZone), t("yesterday")],
  ]);
  const long = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (date) => near.get(date) ?? long.format(new Date(`${date}T12:00:00Z`));
}
