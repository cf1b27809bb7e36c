import type { Ground } from "./call.ts";
import { VIDEO_BYTES_MAX } from "./chunk-plan.ts";
import { PHOTO_BYTES_MAX } from "./photos.ts";
import type { Post } from "./posts.ts";
import { PullFault, pullFile, TooLarge } from "./pull.ts";

/** How long a pull may take from its init. */
export const PULL_LIFE_MS = 60 * 60_000;
const CLOCK_MS = 250;
const PROGRESS_MS = 200;

/** Fetches all that a task names, from the start even after a restart. Gives the reason when it cannot. */
export async function pullMedia(ground: Ground, post: Post, ended: AbortSignal): Promise<string | undefined> {
  const late = new AbortController();
  const lookAtClock = () => {
    if (post.initAt + PULL_LIFE_MS <= ground.config.now()) late.abort();
  };
  lookAtClock();
  const clock = setInterval(lookAtClock, CLOCK_MS);
  const signal = AbortSignal.any([ground.stopping, ended, late.signal]);
  try {
    if (post.mediaType === "VIDEO") await pullVideo(ground, post, signal);
    else await pullPhotos(ground, post, signal);
    return undefined;
  } catch (error) {
    ground.stopping.throwIfAborted();
    if (!(error instanceof PullFault)) throw error;
    // The documentation has a reason for a picture that is too large, but none for a video.
    const isTooLargePhoto = post.mediaType === "PHOTO" && error instanceof TooLarge;
    return isTooLargePhoto ? "picture_size_check_failed" : pullFailureOf(post);
  } finally {
    clearInterval(clock);
  }
}

export function pullFailureOf({ mediaType }: Post): string {
  return mediaType === "VIDEO" ? "video_pull_failed" : "photo_pull_failed";
}

async function pullVideo({ store }: Ground, post: Post, signal: AbortSignal): Promise<void> {
  const [url = ""] = readUrls(post);
  const path = store.videoPath(post.publishId);
  const onProgress = keepProgress(store, post);
  const { sizeBytes } = await pullFile(url, { path, bytesMax: VIDEO_BYTES_MAX, signal, onProgress });
  store.run(
    "UPDATE posts SET downloadedBytes = ?, sizeBytes = ? WHERE publishId = ?",
    sizeBytes,
    sizeBytes,
    post.publishId,
  );
}

async function pullPhotos({ store }: Ground, post: Post, signal: AbortSignal): Promise<void> {
  const { publishId } = post;
  const keep = keepProgress(store, post);
  let pulledBytes = 0;
  for (const [position, url] of readUrls(post).entries()) {
    const photo = await pullFile(url, {
      path: store.photoPath(publishId, position),
      bytesMax: PHOTO_BYTES_MAX,
      signal,
      onProgress: (sizeBytes) => keep(pulledBytes + sizeBytes),
    });
    store.run("DELETE FROM photos WHERE publishId = ? AND position = ?", publishId, position);
    store.insert("photos", { publishId, position, ...photo });
    pulledBytes += photo.sizeBytes;
  }
  store.run(
    "UPDATE posts SET downloadedBytes = ?, sizeBytes = ? WHERE publishId = ?",
    pulledBytes,
    pulledBytes,
    publishId,
  );
}

/** Writing down every part of a fast pull would cost more than the pull. */
function keepProgress(store: Ground["store"], { publishId }: Post): (sizeBytes: number) => void {
  let keptAt = 0;
  return (sizeBytes) => {
    if (Date.now() - keptAt < PROGRESS_MS) return;
    keptAt = Date.now();
    store.run("UPDATE posts SET downloadedBytes = ? WHERE publishId = ?", sizeBytes, publishId);
  };
}

export function readUrls({ pullUrls }: Pick<Post, "pullUrls">): string[] {
  return JSON.parse(pullUrls) as string[];
}
