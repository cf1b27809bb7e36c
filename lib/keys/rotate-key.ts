import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { apiKeys } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { REPLACED } from "./end-reasons";
import type { RotateKeyInput } from "./input";
import { assertAhead } from "./make-key";
import { createKeySecret, type NewKey, writeKey } from "./write-key";

type KeyRow = typeof apiKeys.$inferSelect;

const HOUR_MS = 3_600_000;

export interface Rotated extends NewKey {
  replaced: { keyId: string; endsAt: Date };
}

interface Rotation {
  now?: Date;
  /** Where the request may come again: what it makes has this id, and no answer of it has arrived yet. */
  newKeyId?: string;
}

/**
 * A new secret with all that the old one had; that one goes on for the overlap. It acts in its maker's name, so nobody
 * else is given it.
 */
export async function rotateKey(
  member: Member,
  input: RotateKeyInput,
  { now = new Date(), newKeyId }: Rotation = {},
): Promise<Rotated> {
  assertMay(member, "manage api keys");
  if (input.expiresAt) assertAhead(input.expiresAt, now);
  return db.transaction(async (tx) => {
    const old = await lockKey(tx, member, input.keyId);
    const again = newKeyId ? await renewSecret(tx, old, newKeyId) : null;
    if (again) return again;
    assertRotates(old, member, now);
    const made = await writeKey(tx, successorOf(old, { ...input, newKeyId, now }));
    const endsAt = new Date(now.getTime() + input.overlapHours * HOUR_MS);
    await tx
      .update(apiKeys)
      .set({ revokedAt: endsAt, revokedReason: REPLACED })
      .where(eq(apiKeys.id, old.id));
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "api-key/rotated",
      subject: { kind: "key", id: made.keyId, name: old.name },
      details: { replaces: old.id, endsAt: endsAt.toISOString() },
    });
    return { ...made, replaced: { keyId: old.id, endsAt } };
  });
}

async function lockKey(tx: Transaction, member: Member, keyId: string): Promise<KeyRow> {
  const [key] = await tx
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, keyId), eq(apiKeys.workspaceId, member.workspaceId)))
    .for("update");
  if (!key) throw new AppError("not-found", "This API key does not exist.");
  return key;
}

function assertRotates(key: KeyRow, member: Member, now: Date): void {
  if (key.createdBy !== member.userId) {
    const message =
      "Only whoever made this key can rotate it, since it acts in their name. Revoke it, and make one of your own.";
    throw new AppError("forbidden", message);
  }
  if (key.revokedReason === REPLACED) throw new AppError("conflict", "This key was rotated already.");
  if (key.revokedAt) throw new AppError("conflict", "This key was revoked.");
  if (key.expiresAt && key.expiresAt <= now) throw new AppError("conflict", "This key has expired.");
}

function successorOf(old: KeyRow, given: RotateKeyInput & { newKeyId: string | undefined; now: Date }) {
  const { workspaceId, createdBy, createdByName, name, isTest, scopes, accountIds } = old;
  const { declaration, declaredAt } = old;
  const { expiresAt } = given;
  return {
    ...(given.newKeyId && { id: given.newKeyId }),
    ...{ workspaceId, createdBy, createdByName, name, isTest, scopes, accountIds, declaration, declaredAt },
    expiresAt: expiresAt ? new Date(expiresAt) : expiresAt === null ? null : old.expiresAt,
    replacesId: old.id,
    createdAt: given.now,
  };
}

/** The same request once more, after a crash: its key is there, and its secret was told to nobody. */
async function renewSecret(tx: Transaction, old: KeyRow, newKeyId: string): Promise<Rotated | null> {
  const { secret, ...kept } = createKeySecret(old.isTest);
  const [renewed] = await tx
    .update(apiKeys)
    .set(kept)
    .where(and(eq(apiKeys.id, newKeyId), eq(apiKeys.replacesId, old.id)))
    .returning({ id: apiKeys.id });
  if (!renewed || !old.revokedAt) return null;
  return { keyId: renewed.id, secret, replaced: { keyId: old.id, endsAt: old.revokedAt } };
}
