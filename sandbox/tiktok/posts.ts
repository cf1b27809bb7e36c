import { randomBytes } from "node:crypto";
import type { Creator } from "./creators.ts";
import type { Store } from "./store.ts";

/** How long an upload URL lives; the whole upload must fit in. */
export const UPLOAD_LIFE_MS = 60 * 60_000;

export type PostStatus = "PROCESSING_UPLOAD" | "PUBLISH_COMPLETE" | "FAILED";

export interface Post {
  publishId: string;
  uploadToken: string;
  clientKey: string;
  username: string;
  caption: string;
  privacyLevel: string;
  allowComment: number;
  allowDuet: number;
  allowStitch: number;
  isBrandContent: number;
  isBrandOrganic: number;
  isAigc: number;
  coverMs: number;
  sizeBytes: number;
  chunkBytes: number;
  chunkCount: number;
  uploadedBytes: number;
  contentType: string | null;
  initAt: number;
  uploadedAt: number | null;
  postedAt: number | null;
  status: PostStatus;
  failReason: string | null;
  /** 19 digits, beyond what a JSON number holds in most parsers, so it is text here. */
  id: string | null;
  sha256: string | null;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  viewCount: number;
}

export function findPost(store: Store, publishId: string): Post | undefined {
  return store.one<Post>("SELECT * FROM posts WHERE publishId = ?", publishId);
}

export function findPublished(store: Store, username: string, id: string): Post | undefined {
  return store.one<Post>("SELECT * FROM posts WHERE username = ? AND id = ?", username, id);
}

export function listPublished(store: Store, { username }: Creator, max: number): Post[] {
  return store.all<Post>(
    "SELECT * FROM posts WHERE username = ? AND id IS NOT NULL ORDER BY postedAt DESC LIMIT ?",
    username,
    max,
  );
}

export function failPost(store: Store, publishId: string, reason: string): void {
  store.run(
    "UPDATE posts SET status = 'FAILED', failReason = ? WHERE publishId = ? AND status = 'PROCESSING_UPLOAD'",
    reason,
    publishId,
  );
}

export function failPostsOf(store: Store, of: { clientKey: string; username: string }, reason: string): void {
  store.run(
    `UPDATE posts SET status = 'FAILED', failReason = ?
     WHERE clientKey = ? AND username = ? AND status = 'PROCESSING_UPLOAD'`,
    reason,
    of.clientKey,
    of.username,
  );
}

/** Seconds above 32 random bits, as TikTok's ids look; odd, so that rounding it to a double always shows. */
export function makePostId(now: number): string {
  const seconds = BigInt(Math.floor(now / 1000));
  return String((seconds << 32n) | BigInt(randomBytes(4).readUInt32BE()) | 1n);
}

/** The tag TikTok puts on a post; paid partnership wins when both were ticked. */
export function labelsOf(post: Post): string[] {
  const labels: string[] = [];
  if (post.isBrandContent) labels.push("Paid partnership");
  else if (post.isBrandOrganic) labels.push("Promotional content");
  if (post.isAigc) labels.push("Creator labeled as AI-generated");
  return labels;
}
