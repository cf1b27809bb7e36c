import { toTikTokError } from "./errors";

/** Bounds that hold whether TikTok means MB or MiB (Media Transfer Guide). */
export const SINGLE_CHUNK_BYTES_MAX = 64_000_000;
export const CHUNK_BYTES_MIN = 5_242_880;
export const CHUNK_BYTES_MAX = 64_000_000;
export const VIDEO_BYTES_MAX = 4_000_000_000;

export interface ChunkPlan {
  chunkSizeBytes: number;
  chunkCount: number;
}

/** The count is the floor: the last chunk also carries the remainder, so it may be nearly twice as long. */
export function planChunks(sizeBytes: number, chunkSizeBytes: number): ChunkPlan {
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 1) throw toTikTokError("video_empty");
  if (sizeBytes > VIDEO_BYTES_MAX) throw toTikTokError("video_too_large");
  if (chunkSizeBytes < CHUNK_BYTES_MIN || chunkSizeBytes > CHUNK_BYTES_MAX) {
    throw new RangeError(
      `A chunk has ${CHUNK_BYTES_MIN} to ${CHUNK_BYTES_MAX} bytes, not ${chunkSizeBytes}.`,
    );
  }
  if (sizeBytes <= SINGLE_CHUNK_BYTES_MAX) return { chunkSizeBytes: sizeBytes, chunkCount: 1 };
  // A single chunk must be as long as the video, which is too long here: so at least two.
  const length = Math.min(chunkSizeBytes, Math.floor(sizeBytes / 2));
  return { chunkSizeBytes: length, chunkCount: Math.floor(sizeBytes / length) };
}

export interface ChunkRange {
  firstByte: number;
  /** Inclusive. */
  lastByte: number;
  isLast: boolean;
}

/** What to send after `uploadedBytes` have arrived; null when that is all. */
export function nextRange(plan: ChunkPlan, totalBytes: number, uploadedBytes: number): ChunkRange | null {
  if (uploadedBytes >= totalBytes) return null;
  const { chunkSizeBytes, chunkCount } = plan;
  const index = Math.min(Math.floor(uploadedBytes / chunkSizeBytes), chunkCount - 1);
  // TikTok's `bytes 0-{uploaded}` may mean the last byte or a count: one past a border is the border.
  const border = index * chunkSizeBytes;
  const firstByte = uploadedBytes === border + 1 ? border : uploadedBytes;
  const isLast = index === chunkCount - 1;
  return { firstByte, lastByte: isLast ? totalBytes - 1 : border + chunkSizeBytes - 1, isLast };
}
