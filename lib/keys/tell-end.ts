import "server-only";
import type { Transaction } from "@/db";
import type { apiKeys } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import { findPeople } from "@/lib/workspaces/find-people";

type Ended = Pick<typeof apiKeys.$inferSelect, "workspaceId" | "createdBy" | "name">;

interface End {
  reason: string;
  /** Who did it knows. */
  except: string | null;
}

/** Told are those who manage keys, and whoever made this one. */
export async function tellEnd(tx: Transaction, key: Ended, { reason, except }: End): Promise<void> {
  const leads = await findPeople(tx, key.workspaceId, { permission: "manage api keys" });
  const userIds = [...leads, ...(key.createdBy ? [key.createdBy] : [])].filter((id) => id !== except);
  await notify(tx, {
    userIds,
    kind: "api-key/revoked",
    workspaceId: key.workspaceId,
    values: { name: key.name, reason },
  });
}
