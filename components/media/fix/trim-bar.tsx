"use client";

import { useTranslations } from "next-intl";
import { Slider } from "radix-ui";

const STEP_MS = 100;
const LEAST_MS = 1000;

export interface Piece {
  startMs: number;
  endMs: number;
}

interface TrimBarProps {
  durationMs: number;
  piece: Piece;
  isDisabled: boolean;
  /** `atMs` is where the hand is: the picture goes along. */
  onChange: (piece: Piece, atMs: number) => void;
}

/** The length of the video with two ends to move, by pointer and by keyboard. Time runs from the start of the line. */
export function TrimBar({ durationMs, piece, isDisabled, onChange }: TrimBarProps) {
  const t = useTranslations("uploads.fix");
  const thumb =
    "block h-9 w-3 rounded-[4px] border border-ink bg-card shadow-card before:absolute before:-inset-x-2 before:inset-y-0 disabled:opacity-50";
  return (
    <Slider.Root
      value={[piece.startMs, piece.endMs]}
      min={0}
      max={durationMs}
      step={STEP_MS}
      minStepsBetweenThumbs={Math.min(LEAST_MS, durationMs) / STEP_MS}
      disabled={isDisabled}
      onValueChange={([startMs = 0, endMs = durationMs]) =>
        onChange({ startMs, endMs }, startMs === piece.startMs ? endMs : startMs)
      }
      className="relative flex h-11 touch-none items-center select-none"
    >
      <Slider.Track className="relative h-7 grow rounded-[6px] bg-sunk">
        <Slider.Range className="absolute h-full rounded-[6px] border-y border-ink bg-ink/15" />
      </Slider.Track>
      <Slider.Thumb aria-label={t("start")} aria-valuetext={sayTime(piece.startMs)} className={thumb} />
      <Slider.Thumb aria-label={t("end")} aria-valuetext={sayTime(piece.endMs)} className={thumb} />
    </Slider.Root>
  );
}

/** `1:04.3`, as an editor counts. */
export function sayTime(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = Math.floor(tenths / 10) % 60;
  return `${Math.floor(tenths / 600)}:${String(seconds).padStart(2, "0")}.${tenths % 10}`;
}
