import { findActiveCreatorsMax, getApp } from "./app-state.ts";
import type { Sandbox } from "./call.ts";
import type { Creator } from "./creators.ts";
import { RUNNING } from "./posts.ts";

const DAY_MS = 86_400_000;

type Ground = Pick<Sandbox, "store" | "config">;

/** Why nothing can be posted directly for a creator at the moment, the app's own cap included. */
export function findDirectBar(ground: Ground, creator: Creator): string | undefined {
  return findCreatorBar(ground, creator) ?? findAppBar(ground, creator);
}

/** The bars that are the creator's: those can also fail a task at its end. */
export function findCreatorBar({ store, config }: Ground, creator: Creator): string | undefined {
  if (creator.isBanned) return "spam_risk_user_banned_from_posting";
  const posted = countOf(
    store.one(
      "SELECT count(*) AS count FROM posts WHERE username = ? AND delivery = 'direct' AND postedAt > ?",
      creator.username,
      config.now() - DAY_MS,
    ),
  );
  return posted >= getApp(store).postsPerDayMax ? "spam_risk_too_many_posts" : undefined;
}

function findAppBar({ store, config }: Ground, { username }: Creator): string | undefined {
  const others = countOf(
    store.one(
      `SELECT count(DISTINCT username) AS count FROM posts
       WHERE delivery = 'direct' AND postedAt > ? AND username <> ?`,
      config.now() - DAY_MS,
      username,
    ),
  );
  return others >= findActiveCreatorsMax(getApp(store)) ? "reached_active_user_cap" : undefined;
}

/** A draft is pending from its init until the creator posts it or throws it away, or it fails. */
export function findDraftBar({ store, config }: Ground, creator: Creator): string | undefined {
  if (creator.isBanned) return "spam_risk_user_banned_from_posting";
  const pending = countOf(
    store.one(
      `SELECT count(*) AS count FROM posts WHERE username = ? AND delivery = 'inbox' AND initAt > ?
         AND (status = 'SEND_TO_USER_INBOX' OR ${RUNNING}) AND discardedAt IS NULL`,
      creator.username,
      config.now() - DAY_MS,
    ),
  );
  return pending >= getApp(store).pendingSharesMax ? "spam_risk_too_many_pending_share" : undefined;
}

function countOf(row: { count: number } | undefined): number {
  return row?.count ?? 0;
}
