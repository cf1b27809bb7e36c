"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { cn } from "./cn";
import { sayAgo, sayExactly } from "./say-ago";
import { Tooltip } from "./tooltip";

const TICK_MS = 30_000;

interface MomentProps {
  /** ISO instant. */
  at: string;
  /** The zone its exact form is said in: the workspace's, or the post's own. */
  timeZone: string;
  className?: string;
}

/** How long ago, or until, by the reader's language; exactly when, on hover and focus. */
export function Moment({ at, timeZone, className }: MomentProps) {
  const locale = useLocale();
  const now = useSyncExternalStore(everyTick, readClock, readClock);
  const instant = new Date(at);
  const exact = sayExactly(instant, locale, timeZone);
  return (
    <Tooltip text={exact}>
      <time
        dateTime={at}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what hovering tells, the keyboard has to reach.
        tabIndex={0}
        className={cn("cursor-default rounded-sm", className)}
        suppressHydrationWarning
      >
        {sayAgo(instant, new Date(now), locale, timeZone)}
      </time>
    </Tooltip>
  );
}

/** Whole ticks, so that reading twice gives the same. */
function readClock(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS;
}

function everyTick(onTick: () => void): () => void {
  const timer = window.setInterval(onTick, TICK_MS);
  return () => window.clearInterval(timer);
}
