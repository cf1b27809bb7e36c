export type MediaStatus = "checking" | "ready" | "refused";

/** A video in the library as screens show it. Instants are ISO strings. */
export interface MediaView {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  status: MediaStatus;
  problem: string | null;
  container: string | null;
  videoCodec: string | null;
  audioCodec: string | null;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  rotation: number | null;
  framesPerSecond: number | null;
  sha256: string | null;
  hasPoster: boolean;
  createdAt: string;
}

export interface MediaPage {
  items: MediaView[];
  /** Give it back to read on; null at the end. */
  nextCursor: string | null;
}

/** What really is in a file, read from its bytes. Names are those a person reads: `MP4`, `H.264`. */
export interface VideoFacts {
  sizeBytes: number;
  /** Null when the bytes are no media file we know. */
  container: string | null;
  videoCodec: string | null;
  audioCodec: string | null;
  durationMs: number | null;
  /** As shown: after rotation and pixel shape. */
  width: number | null;
  height: number | null;
  rotation: number | null;
  framesPerSecond: number | null;
  /** The last frame is there too: a file cut short often still has its index. */
  isWhole: boolean;
}

/** A finished upload as the store reports it. */
export interface UploadedFile {
  storageKey: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

/** What publishing needs to send a checked video. */
export interface MediaSource {
  storageKey: string;
  sizeBytes: number;
  contentType: string;
  sha256: string;
}
