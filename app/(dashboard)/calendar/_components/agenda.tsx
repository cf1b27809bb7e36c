"use client";

import { useState } from "react";
import { AgendaRow } from "./agenda-row";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { DayStrip } from "./day-strip";
import { formatDay } from "./days";

interface AgendaProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
}

/** The calendar of a phone: days to tap on, and what follows from there as a list. */
export function Agenda({ days, posts }: AgendaProps) {
  const { today } = useCalendar();
  const [tapped, setTapped] = useState<string | null>(null);
  const isShown = tapped !== null && days.includes(tapped);
  const selected = isShown ? tapped : days.includes(today) ? today : (days[0] as string);
  const ahead = days.filter((day) => day >= selected && (day === selected || posts.has(day)));
  return (
    <>
      <DayStrip days={days} posts={posts} selected={selected} onSelect={setTapped} />
      {ahead.map((day) => (
        <section key={day} aria-labelledby={`agenda-${day}`}>
          <h2
            id={`agenda-${day}`}
            className="border-b border-line px-4 pt-4 pb-2 text-sm font-medium tracking-normal text-ink2"
          >
            {day === today ? "Today" : formatDay(day, { weekday: "long", day: "numeric" })}
          </h2>
          <ul>
            {(posts.get(day) ?? []).map((post) => (
              <AgendaRow key={post.id} post={post} />
            ))}
          </ul>
          {!posts.has(day) && <p className="px-4 py-5 text-ink3">Nothing planned.</p>}
        </section>
      ))}
    </>
  );
}
