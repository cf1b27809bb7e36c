import "server-only";
import { and, eq, isNull, lte, notInArray, or } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { apiKeys, members } from "@/db/schema";
import { cuepost } from "@/lib/workspaces/actor";
import { may, type Role, roles } from "@/lib/workspaces/permissions";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { EXPIRED, MAKER_LEFT, MAKER_MAY_NOT } from "./end-reasons";
import { tellEnd } from "./tell-end";

export const LAPSED_KEYS_MAX = 100;

const composing = roles.filter((role) => may(role, "compose posts"));

/**
 * Writes down what holds already, since every use asks for it: the end of keys that have expired, or that nobody stands
 * behind any more. So it is told once, and no such key wakes when its maker comes back.
 */
export async function endLapsedKeys(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const lapsed = await findLapsed(tx, now);
    for (const { key, role } of lapsed) await end(tx, key, { reason: reasonOf(key, role, now), now });
    return lapsed.length;
  });
}

function findLapsed(tx: Transaction, now: Date) {
  const isOrphan = or(isNull(members.role), notInArray(members.role, composing));
  return tx
    .select({ key: apiKeys, role: members.role })
    .from(apiKeys)
    .leftJoin(
      members,
      and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.createdBy)),
    )
    .where(and(isNull(apiKeys.revokedAt), or(lte(apiKeys.expiresAt, now), isOrphan)))
    .orderBy(apiKeys.createdAt)
    .limit(LAPSED_KEYS_MAX)
    .for("update", { of: apiKeys, skipLocked: true });
}

type KeyRow = typeof apiKeys.$inferSelect;

function reasonOf({ expiresAt }: KeyRow, role: Role | null, now: Date): string {
  if (expiresAt && expiresAt <= now) return EXPIRED;
  return role === null ? MAKER_LEFT : MAKER_MAY_NOT;
}

async function end(tx: Transaction, key: KeyRow, { reason, now }: { reason: string; now: Date }) {
  const revokedAt = reason === EXPIRED && key.expiresAt ? key.expiresAt : now;
  await tx.update(apiKeys).set({ revokedAt, revokedReason: reason }).where(eq(apiKeys.id, key.id));
  await writeAudit(tx, {
    workspaceId: key.workspaceId,
    actor: cuepost,
    kind: "api-key/revoked",
    subject: { kind: "key", id: key.id, name: key.name },
    details: { reason },
  });
  await tellEnd(tx, key, { reason, except: null });
}
