"use client";

import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { isWeekend } from "./days";
import { KeyboardGhost } from "./keyboard-ghost";
import { NewPostSlot } from "./new-post-slot";
import { NowLine } from "./now-line";
import type { Place } from "./place-cards";
import { PostCard } from "./post-card";
import { PostLink } from "./post-link";
import { CARD_HEIGHT_PX, DAY_HEIGHT_PX, HOUR_PX, pxOf } from "./week-scale";

interface DayColumnProps {
  date: string;
  posts: CalendarPost[];
  places: Map<string, Place>;
}

export function DayColumn({ date, posts, places }: DayColumnProps) {
  const { today, canCompose } = useCalendar();
  return (
    <div
      data-date={date}
      className={cn(
        "relative border-r border-line bg-[linear-gradient(var(--line)_1px,transparent_1px)] last:border-r-0",
        isWeekend(date) && "bg-sunk/50",
      )}
      style={{ height: DAY_HEIGHT_PX, backgroundSize: `100% ${HOUR_PX}px` }}
    >
      {canCompose && date >= today && <NewPostSlot date={date} />}
      {date === today && <NowLine />}
      <ul>
        {posts.map((post) => (
          <li key={post.id} className="absolute px-[3px]" style={styleOf(places.get(post.id))}>
            <PostLink post={post}>
              <PostCard post={post} clock={post.local.slice(11)} />
            </PostLink>
          </li>
        ))}
      </ul>
      <KeyboardGhost date={date} />
    </div>
  );
}

function styleOf(place: Place | undefined) {
  const { minute, lane, lanes } = place ?? { minute: 0, lane: 0, lanes: 1 };
  return {
    top: pxOf(minute) + 1,
    height: CARD_HEIGHT_PX,
    left: `${(100 * lane) / lanes}%`,
    width: `${100 / lanes}%`,
  };
}
