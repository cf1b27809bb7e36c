"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, RefObject } from "react";
import {
  type Clip,
  frameAt,
  lastFrameOf,
  snapToFrame,
  startOfFrame,
  stepFrames,
  stepSeconds,
} from "./frame-steps";
import { STRIP_PICTURES, type Thumbnail } from "./use-frames";

interface CoverStripProps {
  clip: Clip;
  strip: Thumbnail[];
  valueMs: number;
  onChange: (ms: number) => void;
  /** Where the chosen frame is drawn, on the strip. */
  marker: RefObject<HTMLCanvasElement | null>;
}

/** As wide as the marker, so that the pointer holds it where it is: 9:16 of the strip's height. */
const THUMB =
  "[&::-webkit-slider-thumb]:h-20 [&::-webkit-slider-thumb]:w-[45px] [&::-webkit-slider-thumb]:appearance-none [&::-moz-range-thumb]:h-20 [&::-moz-range-thumb]:w-[45px]";

/** A slider over a strip of the film. Time runs from left to right, also where words run the other way. */
export function CoverStrip({ clip, strip, valueMs, onChange, marker }: CoverStripProps) {
  const t = useTranslations("preview.picker");
  const lastMs = startOfFrame(lastFrameOf(clip), clip);
  const part = lastMs === 0 ? 0 : Math.min(1, valueMs / lastMs);
  const seconds = Math.floor(valueMs / 10) / 100;
  return (
    <div dir="ltr" className="relative h-20">
      <div aria-hidden className="flex size-full gap-px overflow-hidden rounded-poster bg-sunk">
        {strip.map(({ atMs, src }) => (
          <div key={atMs} className="h-full min-w-0" style={{ flexBasis: `${100 / STRIP_PICTURES}%` }}>
            {/* biome-ignore lint/performance/noImgElement: a picture made in this very page */}
            <img src={src} alt="" draggable={false} className="size-full animate-enter object-cover" />
          </div>
        ))}
      </div>
      <input
        type="range"
        aria-label={t("slider")}
        aria-valuetext={t("spoken", {
          minutes: Math.floor(seconds / 60),
          seconds: Math.round((seconds % 60) * 100) / 100,
          frame: frameAt(valueMs, clip) + 1,
          count: lastFrameOf(clip) + 1,
        })}
        min={0}
        max={lastMs}
        step={1}
        value={Math.min(valueMs, lastMs)}
        onChange={(event) => onChange(snapToFrame(Number(event.target.value), clip))}
        onKeyDown={(event) => {
          const to = readKey(event, valueMs, clip);
          if (to === null) return;
          event.preventDefault();
          onChange(to);
        }}
        className={`peer absolute inset-0 size-full cursor-ew-resize touch-pan-y appearance-none opacity-0 ${THUMB}`}
      />
      <div
        aria-hidden
        style={{ left: `calc((100% - 45px) * ${part})` }}
        className="pointer-events-none absolute inset-y-0 w-[45px] overflow-hidden rounded-poster bg-black outline-3 outline-offset-1 outline-cue peer-focus-visible:ring-2 peer-focus-visible:ring-ink peer-focus-visible:ring-offset-[5px] peer-focus-visible:ring-offset-paper"
      >
        <canvas ref={marker} className="size-full object-cover" />
      </div>
    </div>
  );
}

/** Arrows go by frames, with shift by seconds; null is a key that means something else. */
function readKey({ key, shiftKey }: KeyboardEvent, ms: number, clip: Clip): number | null {
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 1, PageDown: -1 }[key];
  if (by !== undefined) {
    return shiftKey || key.startsWith("Page") ? stepSeconds(ms, by, clip) : stepFrames(ms, by, clip);
  }
  if (key === "Home") return 0;
  return key === "End" ? startOfFrame(lastFrameOf(clip), clip) : null;
}
