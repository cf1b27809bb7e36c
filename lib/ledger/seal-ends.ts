import "server-only";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { ledgerHeads, ledgerSeals } from "@/db/schema";
import { hashSeal, sealHash } from "./hash-entry";
import { ledgerKey } from "./ledger-key";

/** Chains that one seal names; the next goes on behind them. */
const ENDS_MAX = 2000;
/** What was written within a transaction that took so long may be older than the seal before. */
const OVERLAP_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Workspaces whose records have grown since their last seal, a day ago or more. */
export async function findUnsealed(now: Date, limit: number): Promise<string[]> {
  const sealedAt = sql`coalesce((select max(${ledgerSeals.at}) from ${ledgerSeals}
    where ${ledgerSeals.workspaceId} = ${ledgerHeads.workspaceId}), '-infinity')`;
  const rows = await db
    .select({ workspaceId: ledgerHeads.workspaceId })
    .from(ledgerHeads)
    .groupBy(ledgerHeads.workspaceId)
    .having(
      sql`max(${ledgerHeads.at}) > ${sealedAt} and ${sealedAt} <= ${new Date(now.getTime() - DAY_MS).toISOString()}::timestamptz`,
    )
    .orderBy(asc(ledgerHeads.workspaceId))
    .limit(limit);
  return rows.map(({ workspaceId }) => workspaceId);
}

/** Writes down where the chains of a workspace end, linked to the seal before. */
export async function sealEnds(workspaceId: string, now: Date): Promise<{ ends: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`seal ${workspaceId}`}, 0))`);
    const [last] = await tx
      .select()
      .from(ledgerSeals)
      .where(eq(ledgerSeals.workspaceId, workspaceId))
      .orderBy(desc(ledgerSeals.number))
      .limit(1);
    const heads = await listGrown(tx, workspaceId, last?.at ?? null);
    if (heads.length === 0) return { ends: 0 };
    const isFull = heads.length === ENDS_MAX;
    const seal = {
      workspaceId,
      number: (last?.number ?? 0) + 1,
      at: (isFull && heads.at(-1)?.at) || now,
      ends: JSON.stringify(heads.map(({ postId, number, hash }) => [postId, number, hash])),
      previousHash: last?.hash ?? "",
    };
    const hash = hashSeal(seal);
    await tx.insert(ledgerSeals).values({ ...seal, hash, seal: sealHash(ledgerKey(), hash) });
    return { ends: heads.length };
  });
}

function listGrown(tx: Transaction, workspaceId: string, since: Date | null) {
  const from = since && new Date(since.getTime() - OVERLAP_MS);
  return tx
    .select()
    .from(ledgerHeads)
    .where(and(eq(ledgerHeads.workspaceId, workspaceId), from ? gt(ledgerHeads.at, from) : undefined))
    .orderBy(asc(ledgerHeads.at), asc(ledgerHeads.postId))
    .limit(ENDS_MAX);
}
