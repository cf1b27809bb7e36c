import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { TikTokError, toTikTokError } from "@/lib/tiktok";
import { refreshTokens } from "./refresh-tokens";
import { takeRenewalTurn } from "./renewal-turns";
import { type Access, assertConnected, type Connected, readTokens, toAccess } from "./stored-tokens";
import { isAlive, isGoodForUse, isRenewalDue } from "./token-life";

const LOCK_TIMEOUT_MS = 30_000;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * A token with some life left, renewed when it has not. `refused` is one TikTok no longer takes: then another
 * is given, or none.
 */
export async function getAccess(accountId: string, refused?: string, now = new Date()): Promise<Access> {
  const account = assertConnected(await readTokens(db, accountId));
  const isRefused = account.accessToken === refused;
  if (!isRefused && isGoodForUse(account, now)) return toAccess(account);
  try {
    return await renewOnce(accountId, refused, now);
  } catch (error) {
    const isEnd = !(error instanceof TikTokError) || error.kind === "reconnect";
    if (isEnd || isRefused || !isAlive(account, now)) throw error;
    return toAccess(account);
  }
}

/** Renews ahead of need, whether anybody posts or not. */
export async function refreshAccount(
  accountId: string,
  now = new Date(),
): Promise<"renewed" | "not due" | "reconnect needed"> {
  try {
    const before = assertConnected(await readTokens(db, accountId));
    const access = await renew(accountId, (account) => !isRenewalDue(account, now), now);
    return access.token === before.accessToken ? "not due" : "renewed";
  } catch (error) {
    if (error instanceof TikTokError && error.kind === "reconnect") return "reconnect needed";
    throw error;
  }
}

const underWay = new Map<string, Promise<Access>>();

/** The callers of this process share one renewal, so that they do not take turn after turn for one account. */
function renewOnce(accountId: string, refused: string | undefined, now: Date): Promise<Access> {
  const key = `${accountId} ${refused ?? ""}`;
  const known = underWay.get(key);
  if (known) return known;
  const isFresh = (account: Connected) => account.accessToken !== refused && isGoodForUse(account, now);
  const renewal = renew(accountId, isFresh, now).finally(() => underWay.delete(key));
  underWay.set(key, renewal);
  return renewal;
}

/**
 * A refresh token works once, so its row stays locked, for all processes, from reading the old pair to writing
 * the new one; who waited finds it fresh. Only what is committed is used.
 */
async function renew(
  accountId: string,
  isFresh: (account: Connected) => boolean,
  now: Date,
): Promise<Access> {
  try {
    const renewLocked = async (tx: Transaction) => {
      await tx.execute(sql.raw(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`));
      // "no key": posts and call windows that refer to the account need not wait for TikTok.
      const account = assertConnected(await readTokens(tx, accountId).for("no key update"));
      return isFresh(account) ? toAccess(account) : refreshTokens(tx, account, now);
    };
    const outcome = await takeRenewalTurn(() => db.transaction(renewLocked));
    if (outcome instanceof TikTokError) throw outcome;
    return outcome;
  } catch (error) {
    throw isLockTimeout(error) ? toTikTokError("timeout", { cause: error }) : error;
  }
}

function isLockTimeout(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause && cause.code === LOCK_NOT_AVAILABLE;
}
