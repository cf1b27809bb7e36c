"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { isFiltered } from "@/lib/posts/calendar-filters";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { AgendaRow } from "./agenda-row";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";
import type { CalendarPost } from "./calendar-posts";
import { DayStrip } from "./day-strip";
import { turn } from "./days";
import { LandingMark } from "./moves/landing-mark";
import { OpenPlace } from "./open-places/open-place";
import { useOpenPlaces } from "./open-places/open-places-context";
import { useDayWords } from "./use-day-words";
import { useSwipe } from "./use-swipe";

/** A month of a busy workspace is not drawn at once. */
const DAYS_AHEAD_MAX = 14;
/** Free places of a day's queues that a phone lists. */
const PLACES_MAX = 6;

interface AgendaProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
  /** What stands below where there are no posts at all. */
  empty: ReactNode;
}

/** The calendar of a phone: days to tap on, and what follows from there as a list. A swipe turns it. */
export function Agenda({ days, posts, facts, empty }: AgendaProps) {
  const { today, place, go } = useCalendar();
  const [tapped, setTapped] = useState<string | null>(null);
  const isShown = tapped !== null && days.includes(tapped);
  const selected = isShown ? tapped : days.includes(today) ? today : (days[0] as string);
  const isNarrowed = posts.size === 0 && isFiltered(place.filters);
  const ahead = days.filter((day) => day >= selected && (day === selected || posts.has(day)));
  const swipe = useSwipe((by) => go({ date: turn(place.view, place.date ?? today, by) }));
  return (
    <div {...swipe} className="min-h-[60vh] touch-pan-y">
      {days.length > 1 && (
        <DayStrip days={days} posts={posts} facts={facts} selected={selected} onSelect={setTapped} />
      )}
      {!isNarrowed &&
        ahead
          .slice(0, DAYS_AHEAD_MAX)
          .map((day) => (
            <AgendaDay key={day} day={day} posts={posts.get(day) ?? []} hidden={facts[day]?.hidden ?? 0} />
          ))}
      {empty}
    </div>
  );
}

function AgendaDay({ day, posts, hidden }: { day: string; posts: CalendarPost[]; hidden: number }) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { today } = useCalendar();
  const lines = useLines(day, posts);
  return (
    <section data-date={day} aria-labelledby={`agenda-${day}`} className="relative">
      <h2
        id={`agenda-${day}`}
        className="border-b border-line px-4 pt-4 pb-2 text-sm font-medium tracking-normal text-ink2"
      >
        {day === today ? t("today") : words.day(day, { weekday: "long", day: "numeric" })}
      </h2>
      <ul>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {posts.length === 0 && <p className="px-4 py-5 text-ink3">{t("nothingPlanned")}</p>}
      <LandingMark date={day} />
      {hidden > 0 && (
        <CalendarLink
          to={{ view: "list", date: day }}
          className="block border-b border-line px-4 py-3 text-sm font-medium text-ink2 active:bg-sunk"
        >
          {t("more", { count: hidden })}
        </CalendarLink>
      )}
    </section>
  );
}

/** The posts of a day and the free places of its queues, in the order of their times. */
function useLines(day: string, posts: CalendarPost[]) {
  const { today } = useCalendar();
  const places = useOpenPlaces(day);
  const shown = day < today ? [] : places.slice(0, PLACES_MAX);
  const lines = [
    ...posts.map((post) => ({ key: post.id, local: post.local, line: <AgendaRow post={post} /> })),
    ...shown.map((group, index) => ({
      key: group.local,
      local: group.local,
      line: (
        <OpenPlace
          group={group}
          more={index === shown.length - 1 ? places.length - shown.length : 0}
          className="mx-4 my-2 h-11 text-sm"
        />
      ),
    })),
  ];
  return lines.toSorted((one, other) => (one.local < other.local ? -1 : 1));
}
