import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts } from "@/db/schema";
import { isLostAnswer, TikTokError, type Tokens, toTikTokError } from "@/lib/tiktok";
import { formatDay } from "./format-day";
import { noteFailure } from "./health";
import { type Access, type Connected, markReconnectNeeded, toAccess } from "./stored-tokens";
import { tiktokAuth, toTokenColumns } from "./tiktok-auth";

/**
 * Spends the refresh token and writes down what came of it; the caller holds the row's lock. An error is returned,
 * not thrown, because what it means for the account must be committed.
 */
export async function refreshTokens(
  tx: Transaction,
  account: Connected,
  now: Date,
): Promise<Access | TikTokError> {
  try {
    const tokens = await askForTokens(account);
    await tx
      .update(accounts)
      .set(toColumns(account, tokens, now))
      .where(eq(accounts.id, account.id));
    return { ...toAccess(account), token: tokens.accessToken };
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
    await noteFailure({ accountId: account.id, error, endpoint: "oauth/token", now }, tx);
    if (error.code === "invalid_grant") return endPermission(tx, account, { error, now });
    if (isLostAnswer(error)) await noteLostAnswer(tx, account, now);
    return error;
  }
}

/** Only `invalid_grant` ends a permission: another word for "reconnect" is no answer to a renewal. */
async function askForTokens({ tiktok, refreshToken }: Connected): Promise<Tokens> {
  try {
    return await tiktokAuth(tiktok).refreshTokens(refreshToken);
  } catch (error) {
    if (!(error instanceof TikTokError) || error.kind !== "reconnect" || error.code === "invalid_grant")
      throw error;
    const { httpStatus, logId, rawCode } = error;
    throw toTikTokError("unreadable_answer", { httpStatus, logId, detail: rawCode, cause: error });
  }
}

/** A scope that TikTok has refused since stays away until a person grants it again. */
function toColumns(account: Connected, tokens: Tokens, now: Date) {
  const scopes = account.scopes.filter((scope) => tokens.scopes.includes(scope));
  const isNamed = tokens.scopes.length > 0;
  return { ...toTokenColumns(tokens, now), scopes: isNamed ? scopes : account.scopes };
}

async function endPermission(
  tx: Transaction,
  account: Connected,
  { error, now }: { error: TikTokError; now: Date },
): Promise<TikTokError> {
  const reason = account.refreshLostAt
    ? `TikTok's answer to the renewal of ${formatDay(account.refreshLostAt)} was lost on the way, and the new permission with it. Reconnect the account.`
    : `TikTok ended the permission, as Cuepost learned on ${formatDay(now)}. Reconnect the account.`;
  await markReconnectNeeded(toAccess(account), reason, tx);
  return new TikTokError(error.code, "reconnect", {
    httpStatus: error.httpStatus,
    logId: error.logId,
    message: reason,
    cause: error,
  });
}

/** TikTok may have made a new pair that never came. The first loss counts: it is the one that spent the token. */
async function noteLostAnswer(tx: Transaction, { id }: Connected, now: Date): Promise<void> {
  await tx
    .update(accounts)
    .set({ refreshLostAt: sql`coalesce(${accounts.refreshLostAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(accounts.id, id));
}
