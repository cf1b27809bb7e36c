"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { minuteOf } from "../landing";
import { PostCard } from "../post-card";
import { PostChip } from "../post-chip";
import type { Carry } from "./carry-store";
import { useCarry } from "./carry-store";
import { LandingTag } from "./ghost";

interface LandingMarkProps {
  date: string;
  /** The lane within the day, where there are lanes. */
  accountId?: string | undefined;
  /** Whether a place in the day tells a time. */
  tellsTime?: boolean;
}

/** Where a carried post would land: the day is framed; the keyboard's post is drawn there and kept in sight. */
export function LandingMark({ date, accountId, tellsTime = false }: LandingMarkProps) {
  const carry = useCarry((one) => (isHere(one, date, accountId) ? one : null));
  if (!carry?.aim) return null;
  const frame = cn(
    "pointer-events-none absolute inset-0 z-10 ring-2 ring-inset",
    carry.aim.problem ? "ring-hold" : "ring-ink",
  );
  if (carry.by === "pointer") return tellsTime && !accountId ? null : <div className={frame} />;
  return (
    <>
      {!tellsTime && <div className={frame} />}
      <KeyboardGhost carry={carry} tellsTime={tellsTime} />
    </>
  );
}

function isHere(carry: Carry | null, date: string, accountId: string | undefined): boolean {
  if (carry?.aim?.landing.date !== date) return false;
  if (!accountId) return true;
  const { aim, carried } = carry;
  const own = carried.kind === "posts" ? carried.lead.account.id : null;
  return (aim.toAccount?.id ?? own) === accountId;
}

const CARD_HEIGHT_PX = 64;
const DAY_MINUTES = 1440;

function KeyboardGhost({ carry, tellsTime }: { carry: Carry; tellsTime: boolean }) {
  const ghost = useRef<HTMLDivElement>(null);
  const { aim, carried } = carry;
  const local = aim?.landing.local ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new place is brought into sight.
  useEffect(() => {
    ghost.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [local]);
  const style = tellsTime
    ? { top: `${(100 * minuteOf(local)) / DAY_MINUTES}%`, height: CARD_HEIGHT_PX }
    : { top: 36, height: 30 };
  return (
    <div
      ref={ghost}
      className="pointer-events-none absolute inset-x-0 z-20 scroll-my-28 px-[3px]"
      style={style}
    >
      <LandingTag aim={aim} className="absolute start-1 bottom-full mb-1.5 max-w-[calc(100%-8px)]" />
      <div className="@container h-full rotate-[-1.4deg] rounded-card shadow-float ring-1 ring-ink motion-reduce:rotate-0">
        {carried.kind === "media" ? (
          <span className="block h-full rounded-card border border-dashed border-ink bg-card" />
        ) : tellsTime ? (
          <PostCard post={carried.lead} clock={local.slice(11)} />
        ) : (
          <PostChip post={carried.lead} clock={local.slice(11)} />
        )}
      </div>
    </div>
  );
}
