"use client";

import { useContext } from "react";
import { Poster } from "@/components/posts/poster";
import { cn } from "@/components/ui/cn";
import { PostCard } from "../post-card";
import { PostChip } from "../post-chip";
import type { Aim } from "./aim";
import { CarryContext, useCarry } from "./carry-store";
import { useMoveWords } from "./use-move-words";

const CARD = { width: 168, height: 64 };
const CHIP = { width: 168, height: 30 };

/**
 * What is carried, below the pointer, tilted, with the exact time it would get. The pointer moves the element itself;
 * it is drawn only when the time changes.
 */
export function Ghost() {
  const store = useContext(CarryContext);
  const carry = useCarry((one) => (one?.by === "pointer" ? one : null));
  const tellsTime = useCarry((one) => one?.tellsTime ?? false);
  if (!carry) return null;
  const { carried, aim } = carry;
  const isMedia = carried.kind === "media";
  const size = isMedia ? { width: 36, height: 64 } : tellsTime ? CARD : CHIP;
  return (
    <div
      ref={(element) => {
        store.ghost = element;
        store.place();
        return () => {
          store.ghost = null;
        };
      }}
      className="pointer-events-none fixed top-0 left-0 z-50 will-change-[translate]"
      style={size}
    >
      <LandingTag
        aim={aim}
        className="absolute in-data-[edge=above]:bottom-full in-data-[edge=above]:mb-2 in-data-[edge=below]:top-full in-data-[edge=below]:mt-2 in-data-[side=end]:end-2 in-data-[side=start]:start-2"
      />
      <div
        className={cn(
          "@container h-full rotate-[-1.4deg] rounded-card shadow-float ring-1 ring-ink motion-reduce:rotate-0",
          aim?.problem && "opacity-60",
        )}
      >
        {isMedia ? (
          <Poster media={carried.media} className="h-full" />
        ) : tellsTime ? (
          <PostCard post={carried.lead} clock={(aim?.landing ?? carried.lead).local.slice(11)} />
        ) : (
          <PostChip post={carried.lead} clock={(aim?.landing ?? carried.lead).local.slice(11)} />
        )}
      </div>
      {!isMedia && carried.posts.length > 1 && (
        <span className="timecode absolute -end-2 -top-2 rounded-full bg-ink px-1.5 text-xs leading-5 text-on-ink">
          {carried.posts.length}
        </span>
      )}
    </div>
  );
}

export function LandingTag({ aim, className }: { aim: Aim | null; className?: string }) {
  const words = useMoveWords();
  const hints = aim ? words.hints(aim) : [words.nowhere];
  return (
    <div
      aria-hidden
      className={cn(
        "w-max max-w-72 rounded-md px-2 py-1 text-xs shadow-float",
        aim?.problem ? "bg-hold text-paper" : "bg-ink text-on-ink",
        className,
      )}
    >
      {aim && <span className="timecode block">{words.landing(aim.landing)}</span>}
      {hints.map((hint) => (
        <span key={hint} className="block text-pretty">
          {hint}
        </span>
      ))}
    </div>
  );
}
