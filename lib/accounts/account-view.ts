import "server-only";
import { accounts } from "@/db/schema";
import type { AccountView } from "./types";

/** The columns a screen may know: no token is even selected. */
export const viewColumns = {
  id: accounts.id,
  username: accounts.username,
  displayName: accounts.displayName,
  avatarUrl: accounts.avatarUrl,
  isTest: accounts.isTest,
  status: accounts.status,
  statusReason: accounts.statusReason,
  scopes: accounts.scopes,
  connectedAt: accounts.connectedAt,
  refreshExpiresAt: accounts.refreshExpiresAt,
};

type ViewRow = Omit<AccountView, "connectedAt" | "refreshExpiresAt"> & {
  connectedAt: Date;
  refreshExpiresAt: Date | null;
};

export function toAccountView(row: ViewRow): AccountView {
  return {
    ...row,
    connectedAt: row.connectedAt.toISOString(),
    refreshExpiresAt: row.refreshExpiresAt?.toISOString() ?? null,
  };
}
