/** Where a video does not say: fine enough to choose by. */
const FRAMES_PER_SECOND_USUAL = 30;
/** Where a computed frame begins may lie a hair beyond the millisecond that was meant. */
const HAIR = 1e-6;

export interface Clip {
  durationMs: number;
  framesPerSecond: number | null;
}

const rateOf = ({ framesPerSecond }: Clip) =>
  framesPerSecond && framesPerSecond > 0 ? framesPerSecond : FRAMES_PER_SECOND_USUAL;

export function lastFrameOf(clip: Clip): number {
  return Math.max(0, Math.ceil((clip.durationMs * rateOf(clip)) / 1000 - HAIR) - 1);
}

/** The frame that is on screen at this moment, counted from 0. */
export function frameAt(ms: number, clip: Clip): number {
  const frame = Math.floor((ms * rateOf(clip)) / 1000 + HAIR);
  return Math.min(Math.max(0, frame), lastFrameOf(clip));
}

/** Its first whole millisecond: a rounded-down one would still show the frame before. */
export function startOfFrame(frame: number, clip: Clip): number {
  return Math.max(0, Math.ceil((frame * 1000) / rateOf(clip) - HAIR));
}

export function stepFrames(ms: number, by: number, clip: Clip): number {
  const frame = Math.min(Math.max(0, frameAt(ms, clip) + by), lastFrameOf(clip));
  return startOfFrame(frame, clip);
}

export function stepSeconds(ms: number, by: number, clip: Clip): number {
  return snapToFrame(ms + by * 1000, clip);
}

export function snapToFrame(ms: number, clip: Clip): number {
  return startOfFrame(frameAt(ms, clip), clip);
}

/** Where the pictures of a strip are taken: in the middle of equal parts. */
export function stripTimes(durationMs: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => Math.floor((durationMs * (place + 0.5)) / count));
}

/** `0:12.40` */
export function formatFrameTime(ms: number): string {
  const hundredths = Math.floor(ms / 10);
  const seconds = String(Math.floor(hundredths / 100) % 60).padStart(2, "0");
  return `${Math.floor(hundredths / 6000)}:${seconds}.${String(hundredths % 100).padStart(2, "0")}`;
}
