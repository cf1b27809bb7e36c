import { acceptedCodecs, isRateAccepted } from "@/lib/media/problems";
import { fitPhoto, VIDEO_SIDE_PIXELS_MAX, VIDEO_SIDE_PIXELS_MIN } from "@/lib/media/rules";
import type { Size, VideoFacts } from "@/lib/media/types";

export const FIXED_FRAMES_PER_SECOND = 30;

/** What a person asks for; the container becomes MP4 in any case. */
export interface FixWish {
  /** Null: all of it. */
  trim: { startMs: number; endMs: number } | null;
  isEvenRate: boolean;
  isH264: boolean;
}

/** What TikTok's rules ask for: it cannot be switched off. */
export interface FixNeeds {
  isEvenRate: boolean;
  isH264: boolean;
  isMp4: boolean;
  /** Null: it is small enough. */
  size: Size | null;
}

/** Null when nothing that is done in a browser makes a good video of it. */
export function findNeeds(facts: VideoFacts): FixNeeds | null {
  const { isWhole, videoCodec, width, height, durationMs, container } = facts;
  if (!isWhole || !videoCodec || !width || !height || !durationMs) return null;
  if (Math.min(width, height) < VIDEO_SIDE_PIXELS_MIN) return null;
  return {
    isEvenRate: !isRateAccepted(facts.framesPerSecond ?? 0),
    isH264: !acceptedCodecs.includes(videoCodec),
    isMp4: !["MP4", "MOV", "WebM"].includes(container ?? ""),
    size: Math.max(width, height) > VIDEO_SIDE_PIXELS_MAX ? even(fitPhoto({ width, height })) : null,
  };
}

/** Whether a refused video can be put right here. */
export function isFixable(facts: VideoFacts | null): boolean {
  const needs = facts && findNeeds(facts);
  return !!needs && (needs.isEvenRate || needs.isH264 || needs.isMp4 || needs.size !== null);
}

export type FixKind = "trimmed" | "frame-rate" | "codec" | "size" | "container";

/** What was done, the most telling first: the new file is named for it. */
export function nameFix(wish: FixWish, needs: FixNeeds): FixKind {
  if (wish.trim) return "trimmed";
  if (wish.isEvenRate) return "frame-rate";
  if (wish.isH264) return "codec";
  return needs.size ? "size" : "container";
}

/** `clip.mov` becomes `clip (trimmed).mp4`, and is not called so twice. */
export function nameFixed(name: string, suffix: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return stem.endsWith(` (${suffix})`) ? `${stem}.mp4` : `${stem} (${suffix}).mp4`;
}

/** H.264 knows even sides only. */
function even({ width, height }: Size): Size {
  return { width: width - (width % 2), height: height - (height % 2) };
}
