import type { Duplicate, MediaKind, VideoFacts } from "@/lib/media/types";
import type { UploadProblem } from "./upload-error";

/**
 * reading: the file is looked at · finishing: all bytes have left, the store has not answered yet ·
 * permission wanted, file wanted: after a reload the browser gives the file only to the person who asks for it ·
 * duplicate: the library has the very same file, and a person decides.
 */
export type UploadState =
  | "reading"
  | "waiting"
  | "uploading"
  | "finishing"
  | "paused"
  | "retrying"
  | "permission wanted"
  | "file wanted"
  | "duplicate"
  | "done"
  | "refused"
  | "failed";

export interface Upload {
  id: string;
  name: string;
  kind: MediaKind;
  sizeBytes: number;
  state: UploadState;
  loadedBytes: number;
  bytesPerSecond: number | null;
  /** Why it was refused, failed or is tried again. */
  problem: UploadProblem | null;
  posterUrl: string | null;
  mediaId: string | null;
  duplicate: Duplicate | null;
  /** How far the comparison with the library has read; null when it is not being compared. */
  comparedBytes: number | null;
  /** Of a video that was read: what can be put right here depends on it. */
  facts: VideoFacts | null;
  /** It goes on by itself, or after one click, when this page is opened again. */
  isKept: boolean;
}

const unfinished: readonly UploadState[] = [
  "reading",
  "waiting",
  "uploading",
  "finishing",
  "paused",
  "retrying",
  "permission wanted",
  "file wanted",
  "duplicate",
];

export function isUnfinished({ state }: Upload): boolean {
  return unfinished.includes(state);
}

export function canPause({ state }: Upload): boolean {
  return state === "waiting" || state === "uploading" || state === "retrying";
}

/** Leaving the page now would lose the choice of this file: it would have to be chosen again. */
export function isLostOnLeave(upload: Upload): boolean {
  return !upload.isKept && isUnfinished(upload) && !isInNeed(upload);
}

/** Nothing goes on here before a person does something. */
export function isInNeed({ state }: Upload): boolean {
  return state === "permission wanted" || state === "file wanted" || state === "duplicate";
}

export function hasStopped({ state }: Upload): boolean {
  return state === "refused" || state === "failed";
}

/** Of all that is not yet in the library, in per cent of its bytes. */
export function countPercent(uploads: readonly Pick<Upload, "loadedBytes" | "sizeBytes">[]): number {
  const totalBytes = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const loadedBytes = uploads.reduce((sum, upload) => sum + upload.loadedBytes, 0);
  return Math.floor((loadedBytes / Math.max(totalBytes, 1)) * 100);
}
