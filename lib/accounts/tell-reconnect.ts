import "server-only";
import type { Transaction } from "@/db";
import { notify } from "@/lib/notifications/notify";
import { findPeople } from "@/lib/workspaces/find-people";
import { emitAccount } from "./emit-account";

interface Paused {
  accountId: string;
  workspaceId: string;
  account: string;
  reason: string;
}

/** To be called where a connected account ceases to be: once for each time that it happens. */
export async function tellReconnect(
  tx: Transaction,
  { accountId, workspaceId, account, reason }: Paused,
): Promise<void> {
  const leads = await findPeople(tx, workspaceId, { permission: "connect accounts", accountId });
  await notify(tx, {
    userIds: leads,
    kind: "account/reconnect-needed",
    workspaceId,
    values: { account, reason },
    accountId,
  });
  await emitAccount(tx, { id: accountId, workspaceId, type: "account.reconnect_needed", reason });
}
