import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { TikTokError } from "@/lib/tiktok";
import { tiktokAuth, toTokenColumns } from "./tiktok-auth";

const REFRESH_BEFORE_END_MS = 15 * 60_000;
const LOCK_TIMEOUT_MS = 30_000;

export interface Access {
  accountId: string;
  token: string;
  /** Tells this connection from a later one of the same account. */
  connectedAt: Date;
}

/**
 * A token with some life left, renewed when it has not. `refused` is one TikTok no longer takes: then another
 * is given, or none.
 */
export async function getAccess(accountId: string, refused?: string, now = new Date()): Promise<Access> {
  const account = assertConnected(await readTokens(db, accountId));
  const isRefused = account.accessToken === refused;
  if (!isRefused && lives(account, now, REFRESH_BEFORE_END_MS)) return toAccess(account);
  try {
    return await renew(accountId, refused, now);
  } catch (error) {
    const isPassing = error instanceof TikTokError && error.kind === "retry";
    if (isPassing && !isRefused && lives(account, now, 0)) return toAccess(account);
    throw error;
  }
}

/**
 * A refresh token works once, so its row stays locked, for all processes, from reading the old pair to writing
 * the new one; who waited finds it fresh. Only what is committed is used.
 */
async function renew(accountId: string, refused: string | undefined, now: Date): Promise<Access> {
  const outcome = await db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`));
    const account = assertConnected(await readTokens(tx, accountId).for("update"));
    const isDone = account.accessToken !== refused && lives(account, now, REFRESH_BEFORE_END_MS);
    return isDone ? toAccess(account) : refresh(tx, account, now);
  });
  if (outcome instanceof TikTokError) throw outcome;
  return outcome;
}

/** The end of a permission is returned, not thrown: it must be committed. */
async function refresh(tx: Transaction, account: Connected, now: Date): Promise<Access | TikTokError> {
  try {
    const tokens = await tiktokAuth().refreshTokens(account.refreshToken);
    await tx.update(accounts).set(toTokenColumns(tokens, now)).where(eq(accounts.id, account.id));
    return { ...toAccess(account), token: tokens.accessToken };
  } catch (error) {
    if (!(error instanceof TikTokError) || error.kind !== "reconnect") throw error;
    const reason = `TikTok ended the permission, as Cuepost learned on ${formatDay(now)}. Reconnect the account.`;
    await markReconnectNeeded(toAccess(account), reason, tx);
    return new TikTokError(error.code, "reconnect", { ...error, message: reason, cause: error });
  }
}

/** Leaves alone an account that a person has connected again since. */
export async function markReconnectNeeded(
  { accountId, connectedAt }: Access,
  reason: string,
  tx: Pick<Transaction, "update"> = db,
): Promise<void> {
  await tx
    .update(accounts)
    .set({ status: "reconnect needed", statusReason: reason })
    .where(
      and(
        eq(accounts.id, accountId),
        eq(accounts.status, "connected"),
        eq(accounts.connectedAt, connectedAt),
      ),
    );
}

function readTokens(tx: Pick<Transaction, "select">, accountId: string) {
  return tx
    .select({
      id: accounts.id,
      status: accounts.status,
      statusReason: accounts.statusReason,
      displayName: accounts.displayName,
      connectedAt: accounts.connectedAt,
      accessToken: accounts.accessToken,
      refreshToken: accounts.refreshToken,
      accessExpiresAt: accounts.accessExpiresAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
}

type TokenRow = Awaited<ReturnType<typeof readTokens>>[number];
type Connected = TokenRow & { accessToken: string; refreshToken: string };

function assertConnected([row]: TokenRow[]): Connected {
  if (!row) throw new AppError("not-found", "This account does not exist.");
  const { accessToken, refreshToken } = row;
  if (row.status === "connected" && accessToken && refreshToken) return { ...row, accessToken, refreshToken };
  const message = row.statusReason ?? `${row.displayName} is not connected to TikTok. Reconnect it.`;
  throw new TikTokError("account_not_connected", "reconnect", { message });
}

function lives({ accessExpiresAt }: Connected, now: Date, marginMs: number): boolean {
  return accessExpiresAt !== null && accessExpiresAt.getTime() - now.getTime() > marginMs;
}

function toAccess({ id, accessToken, connectedAt }: Connected): Access {
  return { accountId: id, token: accessToken, connectedAt };
}

function formatDay(date: Date): string {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(date);
}
