import { getApp } from "./app-state.ts";
import type { Call } from "./call.ts";
import { type Creator, listCreators } from "./creators.ts";
import { type Delivery, listDeliveries } from "./deliveries.ts";
import { type DescribedPost, describePost } from "./describe-post.ts";
import { listFaults } from "./faults.ts";
import { listRequests, listViolations } from "./journal.ts";
import type { Post } from "./posts.ts";
import { json, type Reply } from "./reply.ts";
import type { Store } from "./store.ts";

const POSTS_SHOWN_MAX = 500;
const DELIVERIES_SHOWN_MAX = 200;

/** All there is to know, with a bound on every list: what a test asks for and what a person reads as JSON. */
export function showState({ store, config }: Call): Reply {
  return json(200, {
    app: describeApp(store),
    settings: {
      webhookUrl: config.webhookUrl ?? null,
      pullPrefixes: config.pullPrefixes,
      redirectUris: config.redirectUris,
      accessSeconds: config.accessSeconds,
      refreshSeconds: config.refreshSeconds,
      processingMs: config.processingMs,
      moderationMs: config.moderationMs,
      rateWindowMs: config.rateWindowMs,
    },
    creators: listCreators(store).map((creator) => withPosts(store, creator)),
    tokens: countTokens({ store, config }),
    faults: listFaults(store),
    webhooks: listDeliveries(store, DELIVERIES_SHOWN_MAX).map(describeDelivery),
    requests: listRequests(store).reverse().map(withTime),
    violations: listViolations(store).reverse().map(withTime),
  });
}

export function describeApp(store: Store) {
  const app = getApp(store);
  return { ...app, isAudited: Boolean(app.isAudited) };
}

export function describeCreator(creator: Creator) {
  return {
    ...creator,
    isPrivate: Boolean(creator.isPrivate),
    commentDisabled: Boolean(creator.commentDisabled),
    duetDisabled: Boolean(creator.duetDisabled),
    stitchDisabled: Boolean(creator.stitchDisabled),
    isBanned: Boolean(creator.isBanned),
    isAppOld: Boolean(creator.isAppOld),
    isStuck: Boolean(creator.isStuck),
  };
}

function withPosts(store: Store, creator: Creator) {
  const sql = "SELECT * FROM posts WHERE username = ? ORDER BY initAt DESC LIMIT ?";
  const posts = store.all<Post>(sql, creator.username, POSTS_SHOWN_MAX);
  const described: DescribedPost[] = posts.map((post) => describePost(store, post));
  return {
    ...describeCreator(creator),
    posts: described.filter(({ status }) => status === "PUBLISH_COMPLETE"),
    unpublished: described.filter(({ status }) => status !== "PUBLISH_COMPLETE"),
  };
}

export function describeDelivery({ id, event, creator, body, state, tries, ...rest }: Delivery) {
  const { content } = JSON.parse(body) as { content: string };
  return {
    id,
    event,
    creator,
    content: JSON.parse(content) as Record<string, unknown>,
    state,
    tries,
    lastStatus: rest.lastStatus,
    lastError: rest.lastError,
    madeAt: timeOf(rest.madeAt),
    nextTryAt: state === "waiting" ? timeOf(rest.nextTryAt) : null,
    deliveredAt: timeOf(rest.deliveredAt),
  };
}

export function countTokens({ store, config }: Pick<Call, "store" | "config">) {
  return store.one<{ issued: number; live: number }>(
    `SELECT count(*) AS issued, count(*) FILTER (WHERE accessExpiresAt > ? AND revokedAt IS NULL) AS live FROM tokens`,
    config.now(),
  );
}

function withTime<Entry extends { at: number }>(entry: Entry) {
  return { ...entry, at: new Date(entry.at).toISOString() };
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
