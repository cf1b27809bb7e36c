import "server-only";
import { and, eq, getTableColumns, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, apiKeys } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { REPLACED } from "./end-reasons";
import { isScope } from "./rules";
import type { Caller } from "./types";

type KeyRow = typeof apiKeys.$inferSelect & { reached: string[] };

/** Why a key opens nothing. `unknown` says no more than that, whatever it looks like. */
export type Shut = "unknown" | "revoked" | "expired" | "maker gone" | "maker may not" | "two factor";

const TOUCH_EVERY_SECONDS = 60;

/** Who calls: the key, and its maker as they are now. Reaches the accounts of both, in the key's world alone. */
export async function findCaller(secret: string, now = new Date()): Promise<Caller | Shut> {
  const key = await findKey(eq(apiKeys.secretHash, sha256(secret)));
  const caller = await open(key, now);
  if (key && typeof caller !== "string") await touch(key, now);
  return caller;
}

/** More often than this no key is rotated while a file is on its way. */
const SUCCESSORS_MAX = 20;

/** The same for what a key asked for earlier: as it is now, or as the key is that replaced it. */
export async function findCallerOfKey(keyId: string, now = new Date()): Promise<Caller | Shut> {
  let key = await findKey(eq(apiKeys.id, keyId));
  for (let step = 0; step < SUCCESSORS_MAX && key && wasReplaced(key, now); step++) {
    const next = await findKey(eq(apiKeys.replacesId, key.id));
    if (!next) break;
    key = next;
  }
  return open(key, now);
}

async function findKey(which: SQL): Promise<KeyRow | undefined> {
  const [key] = await db
    .select({ ...getTableColumns(apiKeys), reached })
    .from(apiKeys)
    .where(which);
  return key;
}

function wasReplaced({ revokedAt, revokedReason }: KeyRow, now: Date): boolean {
  return revokedReason === REPLACED && revokedAt !== null && revokedAt <= now;
}

async function open(key: KeyRow | undefined, now: Date): Promise<Caller | Shut> {
  if (!key) return "unknown";
  if (key.expiresAt && key.expiresAt <= now) return "expired";
  if (key.revokedAt && key.revokedAt <= now) return "revoked";
  const maker = key.createdBy ? await findMember(key.createdBy, key.workspaceId) : null;
  if (!maker) return "maker gone";
  if (!may(maker.role, "compose posts")) return "maker may not";
  if (maker.lacksTwoFactor) return "two factor";
  return {
    member: narrow(maker, key),
    keyId: key.id,
    scopes: new Set(key.scopes.filter(isScope)),
    declaration: key.declaration && key.declaredAt ? { sentence: key.declaration, at: key.declaredAt } : null,
  };
}

/** The accounts of the key's world. Tables are named by hand: of a single one Drizzle writes columns alone. */
const reached = sql<string[]>`array(select given.id from ${accounts} as given
  where given.workspace_id = ${apiKeys}.workspace_id and given.is_test = ${apiKeys}.is_test)`;

function narrow(maker: Member, key: KeyRow): Member {
  const { id, name, isTest } = key;
  const accountIds = key.reached
    .filter((accountId) => maker.accountIds?.includes(accountId) ?? true)
    .filter((accountId) => key.accountIds?.includes(accountId) ?? true);
  return { ...maker, accountIds, key: { id, name, isTest } };
}

async function touch({ id, lastUsedAt }: KeyRow, now: Date): Promise<void> {
  const old = new Date(now.getTime() - TOUCH_EVERY_SECONDS * 1000);
  if (lastUsedAt && lastUsedAt > old) return;
  const isStillOld = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, old));
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), isStillOld));
}
