import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPost, UPLOAD_LIFE_MS } from "./posts.ts";
import type { Store } from "./store.ts";

/** Frees the disk of bytes that can never become a post: failed ones, and uploads whose hour is over. */
export function discardVideos(store: Store, now: number): void {
  for (const name of readdirSync(store.videosDirectory)) {
    const post = findPost(store, decodeURIComponent(name));
    const isOver = !post?.uploadedAt && (post?.initAt ?? 0) + UPLOAD_LIFE_MS <= now;
    if (isOver || post?.status === "FAILED") rmSync(join(store.videosDirectory, name));
  }
}
