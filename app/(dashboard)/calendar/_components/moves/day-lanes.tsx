"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCalendar } from "../calendar-context";
import type { CalendarPost } from "../calendar-posts";
import { DayColumn } from "../day-column";
import { HourLabels, HoursHeading, hoursWidthPx } from "../hour-labels";
import { minuteOf } from "../landing";
import { placeCards } from "../place-cards";
import { useScrollToWork } from "../use-scroll-to-work";
import { CARD_MINUTES, LANE_MIN_PX, LANES_MAX } from "../week-scale";
import { LaneHeading } from "./lane-heading";

interface DayLanesProps {
  date: string;
  posts: Map<string, CalendarPost[]>;
}

const LANE_PX = 168;
const nothing: CalendarPost[] = [];

/** A day with a column for each account. */
export function DayLanes({ date, posts }: DayLanesProps) {
  const t = useTranslations("calendar.moves.lanes");
  const { accounts, secondZone } = useCalendar();
  const all = posts.get(date) ?? nothing;
  const lanes = useMemo(() => accounts.map(({ id }) => toLane(id, all)), [accounts, all]);
  const { scroller, sight } = useScrollToWork([date], all);
  const widths = lanes.map(({ placed }) => {
    const beside = Math.max(1, ...[...placed.places.values(), ...placed.stacks].map((place) => place.lanes));
    return `minmax(${Math.max(LANE_PX, beside * LANE_MIN_PX)}px, 1fr)`;
  });
  return (
    <section ref={scroller} aria-label={t("day")} className="min-h-0 flex-1 overflow-auto">
      <div
        className="grid"
        style={{ gridTemplateColumns: `${hoursWidthPx(secondZone)}px ${widths.join(" ")}` }}
      >
        <HoursHeading />
        {accounts.map((account) => (
          <div
            key={account.id}
            className="sticky top-0 z-10 flex h-12 items-center border-e border-b border-line bg-paper px-2.5 last:border-e-0"
          >
            <LaneHeading account={account} />
          </div>
        ))}
        <HourLabels date={date} />
        {lanes.map((lane) => (
          <DayColumn key={lane.accountId} date={date} {...lane} hidden={0} isWide={false} sight={sight} />
        ))}
      </div>
    </section>
  );
}

function toLane(accountId: string, all: readonly CalendarPost[]) {
  const posts = all.filter(({ account }) => account.id === accountId);
  const minutes = posts.map(({ id, local }) => ({ id, minute: minuteOf(local) }));
  const placed = placeCards(minutes, { cardMinutes: CARD_MINUTES, lanesMax: LANES_MAX.week });
  return { accountId, posts, placed };
}
