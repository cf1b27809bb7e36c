"use client";

import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { isWeekend } from "./days";
import { MoreInDay, StackLink } from "./more-posts";
import { LandingMark } from "./moves/landing-mark";
import { NewPostSlot } from "./new-post-slot";
import { NowLine } from "./now-line";
import { DayPlaces } from "./open-places/day-places";
import type { Place, Placed } from "./place-cards";
import { PostCard } from "./post-card";
import { PostLink } from "./post-link";
import type { Sight } from "./use-sight";
import { CARD_HEIGHT_PX, DAY_HEIGHT_PX, HOUR_PX, LANE_WIDE_PX, pxOf } from "./week-scale";

interface DayColumnProps {
  date: string;
  /** Of a lane: whose posts stand in it. */
  accountId?: string;
  posts: CalendarPost[];
  placed: Placed;
  /** Posts of the day that the server left out. */
  hidden: number;
  isWide: boolean;
  sight: Sight | null;
}

export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { date, accountId, posts, placed, hidden, isWide, sight } = props;
  const { today, canCompose } = useCalendar();
  return (
    <div
      data-date={date}
      data-lane={accountId}
      data-clock
      className={cn(
        "relative border-e border-line bg-[linear-gradient(var(--line)_1px,transparent_1px)] last:border-e-0",
        isWeekend(date) && "bg-sunk/50",
      )}
      style={{ height: DAY_HEIGHT_PX, backgroundSize: `100% ${HOUR_PX}px` }}
    >
      {canCompose && date >= today && <NewPostSlot date={date} accountId={accountId} />}
      {date === today && <NowLine />}
      <ul>
        {posts.map((post) => {
          const place = placed.places.get(post.id);
          const isInSight = !sight || !place || (place.minute >= sight.from && place.minute <= sight.to);
          return (
            place && <PlacedCard key={post.id} post={post} {...place} isWide={isWide} isInSight={isInSight} />
          );
        })}
        {placed.stacks.map((stack) => (
          <li key={stack.ids[0]} className="absolute px-[3px]" style={styleOf(stack, isWide)}>
            <StackLink date={date} count={stack.ids.length} />
          </li>
        ))}
      </ul>
      {date >= today && <DayPlaces date={date} accountId={accountId} posts={posts} isWide={isWide} />}
      {hidden > 0 && <MoreInDay date={date} count={hidden} />}
      <LandingMark date={date} accountId={accountId} tellsTime />
    </div>
  );
});

interface PlacedCardProps extends Place {
  post: CalendarPost;
  isWide: boolean;
  isInSight: boolean;
}

/** Out of sight only the link is there, with its name: for the Tab key, and for whoever reads by ear. */
const PlacedCard = memo(function PlacedCard({ post, isWide, isInSight, ...place }: PlacedCardProps) {
  return (
    <li className="absolute px-[3px]" style={styleOf(place, isWide)}>
      <PostLink post={post}>
        {isInSight ? (
          <PostCard post={post} clock={post.local.slice(11)} />
        ) : (
          <span className="block h-full rounded-card border border-line bg-card" />
        )}
      </PostLink>
    </li>
  );
});

function styleOf({ minute, lane, lanes }: Place, isWide: boolean) {
  const width = isWide ? `min(${100 / lanes}%, ${LANE_WIDE_PX}px)` : `${100 / lanes}%`;
  return {
    top: pxOf(minute) + 1,
    height: CARD_HEIGHT_PX,
    insetInlineStart: `calc(${lane} * ${width})`,
    width,
  };
}
