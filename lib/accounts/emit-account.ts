import "server-only";
import type { Transaction } from "@/db";
import { type EventAccount, emitEvent } from "@/lib/webhooks/emit";

interface Told {
  id: string;
  workspaceId: string;
  type: "account.connected" | "account.reconnect_needed" | "account.disconnected";
  reason: string | null;
}

const statuses = {
  "account.connected": "connected",
  "account.reconnect_needed": "reconnect_needed",
  "account.disconnected": "disconnected",
} as const;

/** To be called where this transaction has just written the account. */
export async function emitAccount(tx: Transaction, { id, workspaceId, type, reason }: Told): Promise<void> {
  await emitEvent(tx, {
    ...{ workspaceId, type, accountId: id },
    subject: { kind: "account", id },
    data: (account) => ({
      account: { ...toSnapshot(account), status: statuses[type], status_reason: reason },
    }),
  });
}

function toSnapshot(account: EventAccount | null) {
  if (!account) throw new Error("The database gave back no row.");
  const { id, username, displayName, isTest } = account;
  return { id, username, display_name: displayName, test: isTest };
}
