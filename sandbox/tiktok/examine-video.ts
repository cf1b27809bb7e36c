import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Ground } from "./call.ts";
import { getCreator } from "./creators.ts";
import type { Post } from "./posts.ts";
import { probeVideo } from "./probe.ts";

/** The ceiling for drafts: the creator can still trim in the app. */
const DRAFT_DURATION_SEC_MAX = 600;

/** Writes down what the file is; gives the reason when TikTok would not take it. */
export async function examineVideo({ store, stopping }: Ground, post: Post): Promise<string | undefined> {
  const path = store.videoPath(post.publishId);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash, { signal: stopping });
  const { maxDurationSec } = getCreator(store, post.username);
  const durationSecMax = post.delivery === "inbox" ? DRAFT_DURATION_SEC_MAX : maxDurationSec;
  const { failReason, picture } = await probeVideo(path, durationSecMax);
  store.run("UPDATE posts SET sha256 = ? WHERE publishId = ?", hash.digest("hex"), post.publishId);
  if (failReason !== undefined) return failReason;
  store.run(
    `UPDATE posts SET width = ?, height = ?, durationMs = ?, coverMs = ?, contentType = coalesce(contentType, ?)
     WHERE publishId = ?`,
    picture.width,
    picture.height,
    picture.durationMs,
    // A cover beyond the end is invalid, and an invalid one means the first frame.
    post.coverMs < picture.durationMs ? post.coverMs : 0,
    picture.contentType,
    post.publishId,
  );
  return undefined;
}
