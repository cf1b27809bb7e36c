import "server-only";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, apiKeys } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { isScope } from "./rules";
import type { Caller } from "./types";

type KeyRow = typeof apiKeys.$inferSelect;

/** Why a key opens nothing. `unknown` says no more than that, whatever it looks like. */
export type Shut = "unknown" | "revoked" | "expired" | "maker gone" | "maker may not" | "two factor";

const TOUCH_EVERY_SECONDS = 60;

/** Who calls: the key, and its maker as they are now. Reaches the accounts of both, in the key's world alone. */
export async function findCaller(secret: string, now = new Date()): Promise<Caller | Shut> {
  const [key] = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.secretHash, sha256(secret)));
  if (!key) return "unknown";
  if (key.expiresAt && key.expiresAt <= now) return "expired";
  if (key.revokedAt && key.revokedAt <= now) return "revoked";
  const maker = key.createdBy ? await findMember(key.createdBy, key.workspaceId) : null;
  if (!maker) return "maker gone";
  if (!may(maker.role, "compose posts")) return "maker may not";
  if (maker.lacksTwoFactor) return "two factor";
  await touch(key, now);
  return {
    member: await narrow(maker, key),
    keyId: key.id,
    scopes: new Set(key.scopes.filter(isScope)),
    declaration: key.declaration && key.declaredAt ? { sentence: key.declaration, at: key.declaredAt } : null,
  };
}

async function narrow(maker: Member, key: KeyRow): Promise<Member> {
  const { id, name, isTest } = key;
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, key.workspaceId), eq(accounts.isTest, isTest)));
  const accountIds = rows
    .map((row) => row.id)
    .filter((accountId) => maker.accountIds?.includes(accountId) ?? true)
    .filter((accountId) => key.accountIds?.includes(accountId) ?? true);
  return { ...maker, accountIds, key: { id, name, isTest } };
}

async function touch({ id }: KeyRow, now: Date): Promise<void> {
  const isOld = lt(apiKeys.lastUsedAt, new Date(now.getTime() - TOUCH_EVERY_SECONDS * 1000));
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(sql`${apiKeys.lastUsedAt} is null`, isOld)));
}
