import { setTimeout as sleep } from "node:timers/promises";
import type { Ground } from "./call.ts";
import { getCreator } from "./creators.ts";
import { discardPulled } from "./discard-videos.ts";
import { examineVideo } from "./examine-video.ts";
import { meetTaskFault } from "./faults.ts";
import { examinePhotos } from "./photos.ts";
import { findCreatorBar } from "./posting-bars.ts";
import { failPost, findPost, type Post } from "./posts.ts";
import { addPublication, announcePublic } from "./publications.ts";
import { pullFailureOf, pullMedia } from "./pull-media.ts";
import { tellOfPost } from "./tell.ts";

interface Run {
  done: Promise<void>;
  ended: AbortController;
}

/** What happens between the init of a pull, or an upload's last byte, and the profile; begun again after a restart. */
export class Processing {
  readonly #ground: Ground;
  readonly #runs = new Map<string, Run>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Takes up what is waiting: after a restart, or when a creator is no longer stuck. */
  resume(): void {
    const waiting = this.#ground.store.all<Post>(
      `SELECT * FROM posts WHERE status = 'PROCESSING_DOWNLOAD'
         OR (status = 'PROCESSING_UPLOAD' AND uploadedAt IS NOT NULL)`,
    );
    for (const { publishId } of waiting) this.start(publishId);
  }

  start(publishId: string): void {
    if (this.#runs.has(publishId)) return;
    const ended = new AbortController();
    const done = this.#process(publishId, ended.signal).finally(() => this.#runs.delete(publishId));
    this.#runs.set(publishId, { done, ended });
  }

  /** Lets go of a task that has come to its end elsewhere. */
  abandon(publishId: string): void {
    this.#runs.get(publishId)?.ended.abort();
  }

  async finish(): Promise<void> {
    await Promise.all([...this.#runs.values()].map(({ done }) => done));
  }

  async #process(publishId: string, ended: AbortSignal): Promise<void> {
    const { store, stopping } = this.#ground;
    const post = findPost(store, publishId);
    if (!post) return;
    try {
      const failReason = (await this.#receive(post, ended)) ?? (await this.#examine(post, ended));
      if (failReason) failPost(this.#ground, post, failReason);
    } catch (error) {
      if (stopping.aborted) return;
      console.error(`Processing of ${publishId} broke:`, error);
      failPost(this.#ground, post, "internal");
    }
    if (post.source === "PULL_FROM_URL") discardPulled(store, post);
  }

  async #receive(post: Post, ended: AbortSignal): Promise<string | undefined> {
    if (post.uploadedAt) return undefined;
    const creator = post.username;
    const ordered = await meetTaskFault(this.#ground, { route: "pull", creator }, ended);
    if (ordered) return ordered === "pull_failed" ? pullFailureOf(post) : ordered;
    const failReason = await pullMedia(this.#ground, post, ended);
    if (failReason) return failReason;
    // From here on the task cannot be cancelled.
    this.#ground.store.run(
      "UPDATE posts SET uploadedAt = ? WHERE publishId = ? AND status = 'PROCESSING_DOWNLOAD'",
      this.#ground.config.now(),
      post.publishId,
    );
    return undefined;
  }

  async #examine({ publishId, mediaType }: Post, ended: AbortSignal): Promise<string | undefined> {
    const { store, config, stopping } = this.#ground;
    const post = findPost(store, publishId);
    if (!post?.uploadedAt || post.status === "FAILED") return undefined;
    const fault = mediaType === "VIDEO" ? examineVideo(this.#ground, post) : examinePhotos(store, publishId);
    const failReason = await fault;
    const waitMs = post.uploadedAt + config.processingMs - config.now();
    await sleep(Math.max(0, waitMs), undefined, { signal: stopping });
    const creator = getCreator(store, post.username);
    if (findPost(store, publishId)?.isStuck || creator.isStuck) return undefined;
    const ordered = await meetTaskFault(this.#ground, { route: "processing", creator: post.username }, ended);
    if (failReason ?? ordered) return failReason ?? ordered;
    if (post.delivery === "inbox") {
      return creator.isBanned ? "spam_risk_user_banned_from_posting" : deliver(this.#ground, post);
    }
    return findCreatorBar(this.#ground, creator) ?? publish(this.#ground, post);
  }
}

function deliver(ground: Ground, post: Post): undefined {
  const { store } = ground;
  store.transaction(() => {
    const isDelivered = store.run(
      "UPDATE posts SET status = 'SEND_TO_USER_INBOX' WHERE publishId = ? AND status = ?",
      post.publishId,
      post.status,
    );
    if (isDelivered) tellOfPost(ground, post, "post.publish.inbox_delivered");
  });
}

function publish(ground: Ground, post: Post): undefined {
  const { store, config } = ground;
  store.transaction(() => {
    const isPublished = store.run(
      "UPDATE posts SET status = 'PUBLISH_COMPLETE', postedAt = ? WHERE publishId = ? AND status = ?",
      config.now(),
      post.publishId,
      post.status,
    );
    if (!isPublished) return;
    const id = addPublication(ground, post, post);
    store.run("UPDATE posts SET id = ? WHERE publishId = ?", id, post.publishId);
    tellOfPost(ground, post, "post.publish.complete");
  });
  announcePublic(ground);
}
