"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useDrag } from "./drag-context";
import { type Landing, sayLanding } from "./landing";

interface FloatingCardProps {
  minWidthPx: number;
  heightPx: number;
  children: (post: CalendarPost, clock: string) => ReactNode;
}

/** The carried post under the pointer, tilted, with the exact time it would land on. */
export function FloatingCard({ minWidthPx, heightPx, children }: FloatingCardProps) {
  const drag = useDrag();
  if (drag?.carry.by !== "pointer") return null;
  const { card, pointer, widthPx } = drag.carry;
  const width = Math.max(widthPx, minWidthPx);
  // A card from a narrow lane grows around the pointer, not away from it.
  const left = widthPx < minWidthPx ? pointer.x - width / 2 : card.x;
  return (
    <div className="pointer-events-none fixed z-50" style={{ left, top: card.y, width, height: heightPx }}>
      <LandingTag landing={drag.landing} className="absolute bottom-full left-2 mb-1.5" />
      <div className="@container h-full rotate-[-1.4deg] rounded-card shadow-float ring-1 ring-ink motion-reduce:rotate-0">
        {children(drag.post, (drag.landing ?? drag.post).local.slice(11))}
      </div>
    </div>
  );
}

export function LandingTag({ landing, className }: { landing: Landing | null; className?: string }) {
  const { timeZone } = useCalendar();
  return (
    <div
      aria-hidden
      className={cn(
        "timecode rounded-md px-2 py-1 text-xs whitespace-nowrap shadow-float",
        landing?.isPast ? "bg-hold text-paper" : "bg-ink text-on-ink",
        className,
      )}
    >
      {landing ? sayLanding(landing, timeZone) : "Not here"}
      {landing?.note && <span className="block font-sans">{landing.note}</span>}
    </div>
  );
}
