import type { MediaKind } from "@/lib/media/types";

/** reading: the file is looked at · finishing: all bytes have left, the store has not answered yet. */
export type UploadState =
  | "reading"
  | "waiting"
  | "uploading"
  | "finishing"
  | "paused"
  | "retrying"
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
  problem: string | null;
  posterUrl: string | null;
  mediaId: string | null;
}

const unfinished: readonly UploadState[] = [
  "reading",
  "waiting",
  "uploading",
  "finishing",
  "paused",
  "retrying",
];

/** Leaving the page now would lose it. */
export function isUnfinished({ state }: Upload): boolean {
  return unfinished.includes(state);
}

export function canPause({ state }: Upload): boolean {
  return state === "waiting" || state === "uploading" || state === "retrying";
}
