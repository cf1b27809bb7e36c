import type { Ground } from "./call.ts";
import type { Creator } from "./creators.ts";
import { makePostId, type Post } from "./posts.ts";
import type { Store } from "./store.ts";
import { tellOfPost } from "./tell.ts";

export const PUBLIC = "PUBLIC_TO_EVERYONE";
const ANNOUNCED_MAX = 100;

/** A post on a profile. One draft can become several; what they share is the task's. */
export interface Publication {
  id: string;
  publishId: string;
  username: string;
  caption: string;
  privacyLevel: string;
  postedAt: number;
  /** When it was made public, which is when its moderation began. */
  publicSince: number | null;
  /** Whether its public id has been told, and not been taken back since. */
  isAnnounced: number;
  viewCount: number;
}

/** A post with the task that it came from; where both have a column, it is the post's. */
export type Published = Omit<Post, keyof Publication> & Publication;

export const PUBLISHED = "SELECT posts.*, publications.* FROM publications JOIN posts USING (publishId)";

export function findPublished(store: Store, username: string, id: string): Published | undefined {
  const sql = `${PUBLISHED} WHERE publications.username = ? AND publications.id = ?`;
  return store.one<Published>(sql, username, id);
}

export function findPublishedById(store: Store, id: string): Published | undefined {
  return store.one<Published>(`${PUBLISHED} WHERE publications.id = ?`, id);
}

export function listPublished(store: Store, { username }: Creator, max: number): Published[] {
  return store.all<Published>(
    `${PUBLISHED} WHERE publications.username = ? ORDER BY publications.postedAt DESC LIMIT ?`,
    username,
    max,
  );
}

export function listPublications(store: Store, publishId: string): Publication[] {
  const sql = "SELECT * FROM publications WHERE publishId = ? ORDER BY postedAt, rowid";
  return store.all<Publication>(sql, publishId);
}

/** Whether everybody can see it: a public post stays without a public id until moderation ends. */
export function isPublic({ config }: Pick<Ground, "config">, { publicSince }: Publication): boolean {
  return publicSince !== null && publicSince + config.moderationMs <= config.now();
}

export function addPublication(
  { store, config }: Ground,
  { publishId, username }: Post,
  { caption, privacyLevel }: { caption: string; privacyLevel: string },
): string {
  const now = config.now();
  const id = makePostId(now);
  const publicSince = privacyLevel === PUBLIC ? now : null;
  store.insert("publications", {
    id,
    publishId,
    username,
    caption,
    privacyLevel,
    postedAt: now,
    publicSince,
  });
  return id;
}

export function linkOf({ username, id, mediaType }: Published): string {
  return `/@${username}/${mediaType === "PHOTO" ? "photo" : "video"}/${id}`;
}

/** Tells of the posts whose moderation has ended. */
export function announcePublic(ground: Ground): void {
  const { store, config } = ground;
  const due = store.all<Published>(
    `${PUBLISHED} WHERE isAnnounced = 0 AND publicSince <= ? ORDER BY publicSince LIMIT ?`,
    config.now() - config.moderationMs,
    ANNOUNCED_MAX,
  );
  for (const post of due) {
    store.transaction(() => {
      store.run("UPDATE publications SET isAnnounced = 1 WHERE id = ?", post.id);
      tellOfPost(ground, post, "post.publish.publicly_available", { post_id: post.id });
    });
  }
}
