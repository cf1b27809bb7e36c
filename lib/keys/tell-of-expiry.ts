import "server-only";
import { and, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import { findPeople } from "@/lib/workspaces/find-people";
import { EXPIRY_NOTICE_DAYS } from "./rules";

export const EXPIRING_KEYS_MAX = 100;

const DAY_MS = 86_400_000;

/** A week ahead, once. A key that was made for a few days only surprises nobody. */
export async function tellOfExpiry(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const soon = new Date(now.getTime() + EXPIRY_NOTICE_DAYS * DAY_MS);
    const keys = await tx
      .select()
      .from(apiKeys)
      .where(
        and(
          isNull(apiKeys.revokedAt),
          isNull(apiKeys.expiryToldAt),
          gt(apiKeys.expiresAt, now),
          lte(apiKeys.expiresAt, soon),
          sql`${apiKeys.expiresAt} - ${apiKeys.createdAt} > make_interval(days => ${EXPIRY_NOTICE_DAYS})`,
        ),
      )
      .orderBy(apiKeys.expiresAt)
      .limit(EXPIRING_KEYS_MAX)
      .for("update", { skipLocked: true });
    for (const { workspaceId, createdBy, name, expiresAt } of keys) {
      const leads = await findPeople(tx, workspaceId, { permission: "manage api keys" });
      await notify(tx, {
        userIds: createdBy ? [...leads, createdBy] : leads,
        kind: "api-key/expiring",
        workspaceId,
        values: { name, until: expiresAt?.toISOString() ?? "" },
      });
    }
    const ids = keys.map(({ id }) => id);
    if (ids.length > 0) await tx.update(apiKeys).set({ expiryToldAt: now }).where(inArray(apiKeys.id, ids));
    return keys.length;
  });
}
