import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts } from "@/db/schema";
import type { TikTokApp } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { errorTable, TikTokError } from "@/lib/tiktok";
import { tellReconnect } from "./tell-reconnect";
import { tiktokOf } from "./tiktok-of";

export interface Access {
  accountId: string;
  token: string;
  /** Where this token is good, and the only place it may be sent to. */
  tiktok: TikTokApp;
  /** Tells this connection from a later one of the same account. */
  connectedAt: Date;
}

export function readTokens(tx: Pick<Transaction, "select">, accountId: string) {
  return tx
    .select({
      id: accounts.id,
      isTest: accounts.isTest,
      status: accounts.status,
      statusReason: accounts.statusReason,
      displayName: accounts.displayName,
      scopes: accounts.scopes,
      connectedAt: accounts.connectedAt,
      accessToken: accounts.accessToken,
      refreshToken: accounts.refreshToken,
      accessExpiresAt: accounts.accessExpiresAt,
      refreshExpiresAt: accounts.refreshExpiresAt,
      refreshedAt: accounts.refreshedAt,
      refreshLostAt: accounts.refreshLostAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
}

type TokenRow = Awaited<ReturnType<typeof readTokens>>[number];
export type Connected = TokenRow & { accessToken: string; refreshToken: string; tiktok: TikTokApp };

export function assertConnected([row]: TokenRow[]): Connected {
  if (!row) throw new AppError("not-found", "This account does not exist.");
  const { accessToken, refreshToken } = row;
  if (row.status === "connected" && accessToken && refreshToken) {
    return { ...row, accessToken, refreshToken, tiktok: tiktokOf(row) };
  }
  const message =
    row.statusReason ?? `The account “${row.displayName}” is not connected to TikTok. Reconnect it.`;
  throw new TikTokError("account_not_connected", errorTable.account_not_connected[0], { message });
}

export function toAccess({ id, accessToken, connectedAt, tiktok }: Connected): Access {
  return { accountId: id, token: accessToken, connectedAt, tiktok };
}

/** Leaves alone an account that a person has connected again since; whoever may connect it is told. */
export async function markReconnectNeeded(access: Access, reason: string, tx: Transaction): Promise<void> {
  const [account] = await tx
    .update(accounts)
    .set({ status: "reconnect needed", statusReason: reason })
    .where(isSameConnection(access))
    .returning({ accountId: accounts.id, workspaceId: accounts.workspaceId, account: accounts.displayName });
  if (account) await tellReconnect(tx, { ...account, reason });
}

/** The account as it was when `access` was read: still connected, and not again meanwhile. */
export function isSameConnection({ accountId, connectedAt }: Access) {
  return and(
    eq(accounts.id, accountId),
    eq(accounts.status, "connected"),
    eq(accounts.connectedAt, connectedAt),
  );
}
