import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { ledgerSeals } from "@/db/schema";
import { hashSeal, sealHash } from "./hash-entry";
import { ledgerKey } from "./ledger-key";
import type { SealProblem } from "./types";

const SEALS_MAX = 4000;
const GONE_MAX = 100;

/** The chain of a workspace's daily seals: the first that does not hold, and records that they name but that are gone. */
export async function verifySeals(workspaceId: string): Promise<SealProblem[]> {
  const key = ledgerKey();
  const seals = await db
    .select()
    .from(ledgerSeals)
    .where(eq(ledgerSeals.workspaceId, workspaceId))
    .orderBy(asc(ledgerSeals.number))
    .limit(SEALS_MAX);
  for (const [index, seal] of seals.entries()) {
    const number = index + 1;
    if (seal.number !== number) return [{ kind: "seal missing", number }];
    const follows = seal.previousHash === (seals[index - 1]?.hash ?? "");
    const isWhole = hashSeal(seal) === seal.hash && sealHash(key, seal.hash) === seal.seal;
    if (!isWhole || !follows) return [{ kind: "seal changed", number }];
  }
  return findGone(workspaceId);
}

async function findGone(workspaceId: string): Promise<SealProblem[]> {
  const rows = await db.execute<{ post_id: string; number: number; at: Date | string }>(sql`
    select e.value->>0 as post_id, max((e.value->>1)::int) as number, max(s.at) as at
    from ledger_seals s, jsonb_array_elements(s.ends::jsonb) e
    where s.workspace_id = ${workspaceId}
      and not exists (select from ledger_heads h where h.post_id = (e.value->>0)::uuid)
    group by 1 order by 1 limit ${GONE_MAX}`);
  return rows.map(({ post_id: postId, number, at }) => ({
    kind: "record gone",
    number,
    postId,
    at: new Date(at).toISOString(),
  }));
}
