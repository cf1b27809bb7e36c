"use client";

import { useEffect, useRef } from "react";
import { useDrag } from "./drag-context";
import { LandingTag } from "./floating-card";
import { minuteOf } from "./landing";
import { PostCard } from "./post-card";
import { CARD_HEIGHT_PX, pxOf } from "./week-scale";

/** A post carried by the keyboard is drawn where it would land, and kept in sight. */
export function KeyboardGhost({ date }: { date: string }) {
  const drag = useDrag();
  const ghost = useRef<HTMLDivElement>(null);
  const local = drag?.carry.by === "keyboard" && drag.landing?.date === date ? drag.landing.local : null;
  useEffect(() => {
    if (local) ghost.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [local]);
  if (!drag || !local) return null;
  return (
    <div
      ref={ghost}
      className="pointer-events-none absolute inset-x-0 z-10 scroll-my-24 px-[3px]"
      style={{ top: pxOf(minuteOf(local)), height: CARD_HEIGHT_PX }}
    >
      <LandingTag landing={drag.landing} className="absolute bottom-full left-2 mb-1.5" />
      <div className="@container h-full rotate-[-1.4deg] rounded-card shadow-float ring-1 ring-ink motion-reduce:rotate-0">
        <PostCard post={drag.post} clock={local.slice(11)} />
      </div>
    </div>
  );
}
