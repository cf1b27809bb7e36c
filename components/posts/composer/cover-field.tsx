"use client";

import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/lib/media/types";
import type { Frame } from "./use-frames";

const STEP_MS = 100;

interface CoverFieldProps {
  media: MediaView | null;
  frames: Frame[];
  valueMs: number;
  onChange: (coverTimestampMs: number) => void;
}

export function CoverField({ media, frames, valueMs, onChange }: CoverFieldProps) {
  const durationMs = media?.durationMs ?? null;
  if (!durationMs) return null;
  const nearest = frames.reduce<Frame | null>(
    (best, frame) => (!best || Math.abs(frame.atMs - valueMs) < Math.abs(best.atMs - valueMs) ? frame : best),
    null,
  );
  return (
    <Field label="Cover" hint={<span className="timecode">Frame at {formatMoment(valueMs)}</span>} isGroup>
      <div id="field-coverTimestampMs">
        <div className="flex h-20 gap-1">
          {frames.map((frame) => (
            <button
              key={frame.atMs}
              type="button"
              aria-label={`Cover at ${formatMoment(frame.atMs)}`}
              aria-pressed={frame === nearest}
              onClick={() => onChange(frame.atMs)}
              className={cn(
                "min-w-0 flex-1 overflow-hidden rounded-poster",
                frame === nearest && "outline-2 outline-offset-2 outline-cue",
              )}
            >
              {/* biome-ignore lint/performance/noImgElement: a data URL made in this very page */}
              <img src={frame.src} alt="" className="size-full object-cover" />
            </button>
          ))}
          {frames.length === 0 && <div className="flex-1 rounded-poster bg-sunk" />}
        </div>
        <input
          type="range"
          aria-label="Moment of the cover"
          min={0}
          max={durationMs - (durationMs % STEP_MS)}
          step={STEP_MS}
          value={valueMs}
          onChange={(event) => onChange(Number(event.target.value))}
          className="mt-2 h-6 w-full accent-(--ink)"
        />
      </div>
    </Field>
  );
}

function formatMoment(ms: number): string {
  const seconds = ms / 1000;
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;
}
