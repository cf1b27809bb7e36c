import type { Sandbox } from "./call.ts";
import { getCreator, privacyOptions } from "./creators.ts";
import { endAuthorization } from "./end-authorization.ts";
import { findPost, type Post } from "./posts.ts";
import { addPublication, announcePublic, findPublishedById, PUBLIC } from "./publications.ts";
import { Refusal } from "./reply.ts";
import { tellOfPost } from "./tell.ts";

/** What a person does in the TikTok app. Each of these throws a Refusal when it cannot be done. */

/** The creator posts a draft from the inbox, once or several times. Gives the new post's id. */
export function finishDraft(
  sandbox: Sandbox,
  publishId: string,
  { privacyLevel, caption }: { privacyLevel: string; caption?: string | undefined },
): string {
  const { store, config } = sandbox;
  const draft = getDraft(sandbox, publishId);
  checkPrivacy(sandbox, draft.username, privacyLevel);
  const id = store.transaction(() => {
    const made = addPublication(sandbox, draft, { privacyLevel, caption: caption ?? draft.caption });
    store.run(
      `UPDATE posts SET status = 'PUBLISH_COMPLETE', privacyLevel = ?, caption = coalesce(?, caption),
         id = coalesce(id, ?), postedAt = coalesce(postedAt, ?) WHERE publishId = ?`,
      privacyLevel,
      caption ?? null,
      made,
      config.now(),
      publishId,
    );
    tellOfPost(sandbox, draft, "post.publish.complete");
    return made;
  });
  announcePublic(sandbox);
  return id;
}

/** The creator throws a draft away. Posts that were made of it before stay. */
export function discardDraft(sandbox: Sandbox, publishId: string): void {
  getDraft(sandbox, publishId);
  sandbox.store.run("UPDATE posts SET discardedAt = ? WHERE publishId = ?", sandbox.config.now(), publishId);
}

/** The creator lets others see a post, or fewer of them. */
export function changeVisibility(sandbox: Sandbox, postId: string, privacyLevel: string): void {
  const { store, config } = sandbox;
  const post = findPublishedById(store, postId);
  if (!post) throw new Refusal(404, "not_found", `There is no post ${postId}.`);
  checkPrivacy(sandbox, post.username, privacyLevel);
  if (post.privacyLevel === privacyLevel) return;
  store.transaction(() => {
    store.run(
      "UPDATE publications SET privacyLevel = ?, publicSince = ?, isAnnounced = 0 WHERE id = ?",
      privacyLevel,
      privacyLevel === PUBLIC ? config.now() : null,
      postId,
    );
    store.run("UPDATE posts SET privacyLevel = ? WHERE id = ?", privacyLevel, postId);
    if (post.isAnnounced) {
      tellOfPost(sandbox, post, "post.publish.no_longer_publicaly_available", { post_id: postId });
    }
  });
  announcePublic(sandbox);
}

/** Reasons are numbered as in the webhook: 0 unknown, 1 the person, 2 deleted, 3 age, 4 banned, 5 the developer. */
export function removeAuthorization(sandbox: Sandbox, username: string, reason: number): void {
  const clients = sandbox.store.all<{ clientKey: string }>(
    "SELECT DISTINCT clientKey FROM tokens WHERE username = ? AND revokedAt IS NULL",
    username,
  );
  if (clients.length === 0) throw new Refusal(409, "not_authorized", `${username} has let no app in.`);
  for (const { clientKey } of clients) endAuthorization(sandbox, { clientKey, username }, reason);
}

function getDraft({ store }: Sandbox, publishId: string): Post {
  const post = findPost(store, publishId);
  if (post?.delivery !== "inbox") {
    throw new Refusal(404, "not_found", `There is no draft ${publishId}.`);
  }
  const isInInbox = post.status === "SEND_TO_USER_INBOX" || post.status === "PUBLISH_COMPLETE";
  if (isInInbox && post.discardedAt === null) return post;
  throw new Refusal(409, "not_in_inbox", "The draft is not in the creator's inbox.");
}

function checkPrivacy({ store }: Sandbox, username: string, privacyLevel: string): void {
  const options = privacyOptions(getCreator(store, username));
  if (options.includes(privacyLevel)) return;
  throw new Refusal(400, "invalid_params", `privacyLevel must be one of ${options.join(", ")}.`);
}
