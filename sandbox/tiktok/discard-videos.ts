import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPost, type Post, UPLOAD_LIFE_MS } from "./posts.ts";
import { readUrls } from "./pull-media.ts";
import type { Store } from "./store.ts";

/** Frees the disk of bytes that can never become a post: failed ones, and uploads whose hour is over. */
export function discardVideos(store: Store, now: number): void {
  for (const name of readdirSync(store.videosDirectory)) {
    // A photo's name has its position behind the publish id.
    const [publishId = ""] = decodeURIComponent(name).split("/");
    const post = findPost(store, publishId);
    const isOver = !post?.uploadedAt && (post?.initAt ?? 0) + UPLOAD_LIFE_MS <= now;
    if (isOver || post?.status === "FAILED") rmSync(join(store.videosDirectory, name));
  }
}

/** The same for one pull that has just failed, which may have been large. */
export function discardPulled(store: Store, post: Post): void {
  if (findPost(store, post.publishId)?.status !== "FAILED") return;
  rmSync(store.videoPath(post.publishId), { force: true });
  for (const position of readUrls(post).keys()) {
    rmSync(store.photoPath(post.publishId, position), { force: true });
  }
}
