import type { postStatuses } from "@/db/schema";
import type { LabelView } from "@/lib/workspaces/types";
import type { PhotoFormat } from "./rules";

export type MediaStatus = "fetching" | "checking" | "ready" | "refused" | "removed";

export type MediaKind = "video" | "photo";

/** What TikTok will get of a photo. */
export interface PreparedPhotoView {
  contentType: "image/jpeg" | "image/webp";
  sizeBytes: number;
  width: number;
  height: number;
  sha256: string;
  /** What was done to the original, in words; empty when it is the original itself. */
  changes: string[];
}

/** A video or photo in the library as screens show it. Instants are ISO strings. */
export interface MediaView {
  id: string;
  kind: MediaKind;
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
  /** Null for videos, and for photos that are not ready. */
  prepared: PreparedPhotoView | null;
  hasPoster: boolean;
  createdAt: string;
}

/** What the library knows besides. Instants are ISO strings. */
export interface LibraryItem extends MediaView {
  /** Posts that hold it, canceled ones left out. */
  useCount: number;
  lastUsedAt: string | null;
  labels: LabelView[];
  /** When the retention removes its file; null when it does not. */
  removeAt: string | null;
  /** Somebody said that it stays. */
  isKept: boolean;
  /** Null while there is a file. */
  filesRemovedAt: string | null;
}

export interface MediaPage {
  items: LibraryItem[];
  /** Give it back to read on; null at the end. */
  nextCursor: string | null;
}

/** All that the library tells of one file, as far as it is known without its posts. */
export interface MediaDetail extends LibraryItem {
  isHdr: boolean | null;
  audioChannels: number | null;
  audioSampleRate: number | null;
  uploadedBy: string | null;
}

/** A file that stays, and one of the posts that need it; null where none of them may be shown. */
export interface MediaInUse {
  mediaId: string;
  name: string;
  kind: MediaKind;
  post: {
    id: string;
    caption: string;
    status: (typeof postStatuses)[number];
    scheduledAt: string | null;
    account: string;
  } | null;
  /** How many more posts need it. */
  more: number;
}

export interface DeleteOutcome {
  deletedIds: string[];
  inUse: MediaInUse[];
}

/** What the workspace's files take. Removed files take nothing. */
export interface StorageUse {
  video: { count: number; sizeBytes: number };
  photo: { count: number; sizeBytes: number };
  /** Deleted, and not yet gone from the store. */
  leaving: { count: number; sizeBytes: number };
  retentionDays: number | null;
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
  /** Not known of every file, and nothing that TikTok asks for. */
  isHdr?: boolean | null;
  audioChannels?: number | null;
  audioSampleRate?: number | null;
  /** The last frame is there too: a file cut short often still has its index. */
  isWhole: boolean;
}

/** What is known of a photo before it is decoded. */
export interface PhotoFacts {
  sizeBytes: number;
  /** Null when the bytes are no photo we take. */
  format: PhotoFormat | null;
  /** As shown: upright. Null while unknown. */
  width: number | null;
  height: number | null;
}

export interface Size {
  width: number;
  height: number;
}

/** A finished upload as the store reports it. */
export interface UploadedFile {
  storageKey: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

/** What TikTok gets of a photo, and where it lies. */
export interface PreparedPhotoSource extends PreparedPhotoView {
  mediaId: string;
  storageKey: string;
}

/** What publishing needs to send a checked video. */
export interface MediaSource {
  storageKey: string;
  sizeBytes: number;
  contentType: string;
  sha256: string;
}

/** A file as a search finds it. */
export type MediaHit = Pick<MediaView, "id" | "kind" | "name" | "hasPoster" | "durationMs" | "status">;

/** A file that is fetched from an address; shown are its host and name alone. */
export interface ImportView {
  id: string;
  host: string;
  name: string;
  status: "waiting" | "fetching" | "done" | "failed";
  problem: string | null;
  receivedBytes: number;
  /** Null until the server was asked. */
  totalBytes: number | null;
  mediaId: string | null;
  /** It has arrived, and no browser has made its poster yet. */
  needsPoster: boolean;
}

/** What the library has already of a file about to be uploaded. */
export interface Duplicate {
  mediaId: string;
  name: string;
}
