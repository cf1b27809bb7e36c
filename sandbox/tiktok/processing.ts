import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "./config.ts";
import { findPostingBar, getCreator } from "./creators.ts";
import { failPost, findPost, makePostId, type Post } from "./posts.ts";
import { type Picture, probeVideo } from "./probe.ts";
import type { Store } from "./store.ts";

/** What happens between the last byte and the profile. It starts again after a restart, from the file on disk. */
export class Processing {
  readonly #store: Store;
  readonly #config: Config;
  readonly #stopping: AbortSignal;
  readonly #running = new Set<Promise<void>>();

  constructor(store: Store, config: Config, stopping: AbortSignal) {
    this.#store = store;
    this.#config = config;
    this.#stopping = stopping;
  }

  resume(): void {
    const waiting = this.#store.all<Post>(
      "SELECT * FROM posts WHERE status = 'PROCESSING_UPLOAD' AND uploadedAt IS NOT NULL",
    );
    for (const { publishId } of waiting) this.start(publishId);
  }

  start(publishId: string): void {
    const run = this.#process(publishId).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async finish(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #process(publishId: string): Promise<void> {
    try {
      await this.#examine(publishId);
    } catch (error) {
      if (this.#stopping.aborted) return;
      console.error(`Processing of ${publishId} broke:`, error);
      failPost(this.#store, publishId, "internal");
    }
  }

  async #examine(publishId: string): Promise<void> {
    const post = findPost(this.#store, publishId);
    if (!post?.uploadedAt) return;
    const path = this.#store.videoPath(publishId);
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash, { signal: this.#stopping });
    const { maxDurationSec } = getCreator(this.#store, post.username);
    const verdict = await probeVideo(path, maxDurationSec);
    const waitMs = post.uploadedAt + this.#config.processingMs - this.#config.now();
    await sleep(Math.max(0, waitMs), undefined, { signal: this.#stopping });
    this.#store.run("UPDATE posts SET sha256 = ? WHERE publishId = ?", hash.digest("hex"), publishId);
    const creatorNow = getCreator(this.#store, post.username);
    const failReason = verdict.failReason ?? findPostingBar(this.#store, this.#config, creatorNow);
    if (failReason) failPost(this.#store, publishId, failReason);
    else if (verdict.picture) this.#publish(post, verdict.picture);
  }

  #publish(post: Post, { width, height, durationMs }: Picture): void {
    const now = this.#config.now();
    this.#store.run(
      `UPDATE posts SET status = 'PUBLISH_COMPLETE', id = ?, postedAt = ?, width = ?, height = ?,
         durationMs = ?, coverMs = ? WHERE publishId = ? AND status = 'PROCESSING_UPLOAD'`,
      makePostId(now),
      now,
      width,
      height,
      durationMs,
      // A cover beyond the end is invalid, and an invalid one means the first frame.
      post.coverMs < durationMs ? post.coverMs : 0,
      post.publishId,
    );
  }
}
