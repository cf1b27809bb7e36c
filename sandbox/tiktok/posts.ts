import { randomBytes } from "node:crypto";
import type { Ground } from "./call.ts";
import type { Store } from "./store.ts";
import { tellOfPost } from "./tell.ts";

/** How long an upload URL lives; the whole upload must fit in. */
export const UPLOAD_LIFE_MS = 60 * 60_000;

export type PostStatus =
  | "PROCESSING_UPLOAD"
  | "PROCESSING_DOWNLOAD"
  | "SEND_TO_USER_INBOX"
  | "PUBLISH_COMPLETE"
  | "FAILED";

/** SQL for a task that has not come to its end. */
export const RUNNING = "status IN ('PROCESSING_UPLOAD', 'PROCESSING_DOWNLOAD')";

/** What one init began, from its first byte to what became of it. */
export interface Post {
  publishId: string;
  uploadToken: string;
  clientKey: string;
  username: string;
  mediaType: "VIDEO" | "PHOTO";
  source: "FILE_UPLOAD" | "PULL_FROM_URL";
  delivery: "direct" | "inbox";
  title: string;
  description: string;
  caption: string;
  /** Empty for a draft that nobody has posted. */
  privacyLevel: string;
  allowComment: number;
  allowDuet: number;
  allowStitch: number;
  isBrandContent: number;
  isBrandOrganic: number;
  isAigc: number;
  autoAddMusic: number;
  coverMs: number;
  photoCoverIndex: number | null;
  /** A JSON list. The queries may be signed, so they are shown to nobody. */
  pullUrls: string;
  sizeBytes: number;
  chunkBytes: number;
  chunkCount: number;
  uploadedBytes: number;
  downloadedBytes: number;
  contentType: string | null;
  initAt: number;
  /** When the last byte had arrived, uploaded or pulled. */
  uploadedAt: number | null;
  postedAt: number | null;
  discardedAt: number | null;
  status: PostStatus;
  failReason: string | null;
  isStuck: number;
  /** Of the first post that came of it. 19 digits, beyond what a JSON number holds in most parsers, so text. */
  id: string | null;
  sha256: string | null;
  width: number | null;
  height: number | null;
  durationMs: number | null;
}

export function findPost(store: Store, publishId: string): Post | undefined {
  return store.one<Post>("SELECT * FROM posts WHERE publishId = ?", publishId);
}

export function failPost(ground: Ground, post: Post, reason: string): void {
  ground.store.transaction(() => {
    const isFailed = ground.store.run(
      `UPDATE posts SET status = 'FAILED', failReason = ? WHERE publishId = ? AND ${RUNNING}`,
      reason,
      post.publishId,
    );
    if (isFailed) tellOfPost(ground, post, "post.publish.failed", { reason });
  });
}

export function listRunning(store: Store, of: { clientKey: string; username: string }): Post[] {
  const sql = `SELECT * FROM posts WHERE clientKey = ? AND username = ? AND ${RUNNING}`;
  return store.all<Post>(sql, of.clientKey, of.username);
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
