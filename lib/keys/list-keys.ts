import "server-only";
import { and, desc, eq, gt, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db";
import { accounts, apiKeys, apiUsage } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { EXPIRED, MAKER_LEFT } from "./end-reasons";
import { isScope, KEYS_PER_WORKSPACE_MAX, USAGE_DAYS } from "./rules";
import type { KeyView } from "./types";

const ENDED_KEYS_MAX = 50;
const DAY_MS = 86_400_000;

type KeyRow = typeof apiKeys.$inferSelect;

/** Those that work, the newest first, and after them the latest that no longer do. */
export async function listKeys(member: Member, now = new Date()): Promise<KeyView[]> {
  assertMay(member, "manage api keys");
  const rows = await findRows(member, now);
  const ids = rows.map(({ key }) => key.id);
  const [names, usage] = await Promise.all([nameAccounts(member, rows), readUsage(ids, now)]);
  return rows.map(({ key, replaces }) => {
    const given = key.accountIds?.flatMap((id) => names.get(id) ?? []) ?? null;
    return {
      ...factsOf(key),
      ...endOf(key, now),
      ...{ accounts: given, accountCount: key.accountIds?.length ?? 0 },
      ...{ isOwn: key.createdBy === member.userId, replaces },
      usage: usage.get(key.id) ?? Array<number>(USAGE_DAYS).fill(0),
    };
  });
}

/** A rotation leaves two where one was, and no more: that is how many can work at once. */
const WORKING_KEYS_MAX = 2 * KEYS_PER_WORKSPACE_MAX;

async function findRows({ workspaceId }: Member, now: Date) {
  const before = alias(apiKeys, "before");
  const works = and(
    or(isNull(apiKeys.revokedAt), gt(apiKeys.revokedAt, now)),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
  );
  const find = (isWorking: boolean) =>
    db
      .select({ key: apiKeys, replaces: before.lastFour })
      .from(apiKeys)
      .leftJoin(before, eq(before.id, apiKeys.replacesId))
      .where(and(eq(apiKeys.workspaceId, workspaceId), isWorking ? works : sql`not (${works})`))
      .orderBy(
        desc(isWorking ? apiKeys.createdAt : sql`coalesce(${apiKeys.revokedAt}, ${apiKeys.expiresAt})`),
      )
      .limit(isWorking ? WORKING_KEYS_MAX : ENDED_KEYS_MAX);
  const [working, ended] = await Promise.all([find(true), find(false)]);
  return [...working, ...ended];
}

async function nameAccounts(member: Member, rows: readonly { key: KeyRow }[]) {
  const ids = [...new Set(rows.flatMap(({ key }) => key.accountIds ?? []))];
  const found = ids.length
    ? await db
        .select({ id: accounts.id, name: accounts.displayName })
        .from(accounts)
        .where(and(inArray(accounts.id, ids), seesAccounts(member)))
    : [];
  return new Map(found.map((account) => [account.id, account]));
}

async function readUsage(keyIds: string[], now: Date): Promise<Map<string, number[]>> {
  const first = now.getTime() - (USAGE_DAYS - 1) * DAY_MS;
  const days = Array.from({ length: USAGE_DAYS }, (_, at) => toDay(first + at * DAY_MS));
  const rows = keyIds.length
    ? await db
        .select({ keyId: apiUsage.keyId, day: apiUsage.day, requests: apiUsage.requests })
        .from(apiUsage)
        .where(and(inArray(apiUsage.keyId, keyIds), gte(apiUsage.day, toDay(first))))
    : [];
  const byKey = Map.groupBy(rows, ({ keyId }) => keyId);
  return new Map(
    [...byKey].map(([keyId, used]) => [
      keyId,
      days.map((day) => used.find((row) => row.day === day)?.requests ?? 0),
    ]),
  );
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function factsOf(key: KeyRow) {
  const { id, name, isTest, prefix, lastFour, createdByName: makerName, declaration } = key;
  return {
    ...{ id, name, isTest, prefix, lastFour, makerName, declaration },
    scopes: key.scopes.filter(isScope),
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    expiresAt: key.expiresAt?.toISOString() ?? null,
  };
}

/** What the sweep has not written down yet holds all the same. */
function endOf(key: KeyRow, now: Date): Pick<KeyView, "state" | "endsAt" | "endReason"> {
  const { revokedAt, revokedReason, expiresAt } = key;
  if (expiresAt && expiresAt <= now && !(revokedAt && revokedAt < expiresAt)) {
    return { state: "ended", endsAt: expiresAt.toISOString(), endReason: EXPIRED };
  }
  if (revokedAt) {
    const state = revokedAt > now ? "ending" : "ended";
    return { state, endsAt: revokedAt.toISOString(), endReason: revokedReason };
  }
  if (!key.createdBy) return { state: "ended", endsAt: now.toISOString(), endReason: MAKER_LEFT };
  return { state: "works", endsAt: null, endReason: null };
}
