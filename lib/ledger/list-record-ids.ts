import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { ledgerEntries, ledgerHeads } from "@/db/schema";

const IDS_AT_ONCE = 1000;
const BATCHES_MAX = 10_000;
const WORKSPACES_MAX = 10_000;

/** Every post of which there is a record, or an end of one. */
export async function* listRecordIds(workspaceId?: string): AsyncGenerator<string> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const ids = await readIds(last, workspaceId);
    yield* ids;
    last = ids.at(-1) ?? last;
    if (ids.length < IDS_AT_ONCE) return;
  }
}

async function readIds(last: string, workspaceId: string | undefined): Promise<string[]> {
  const idsOf = (table: typeof ledgerEntries | typeof ledgerHeads) =>
    db
      .selectDistinct({ postId: table.postId })
      .from(table)
      .where(and(gt(table.postId, last), workspaceId ? eq(table.workspaceId, workspaceId) : undefined));
  const rows = await idsOf(ledgerEntries)
    .union(idsOf(ledgerHeads))
    .orderBy(asc(ledgerEntries.postId))
    .limit(IDS_AT_ONCE);
  return rows.map(({ postId }) => postId);
}

export async function listWorkspaceIds(only?: string): Promise<string[]> {
  if (only) return [only];
  const rows = await db
    .selectDistinct({ id: ledgerHeads.workspaceId })
    .from(ledgerHeads)
    .limit(WORKSPACES_MAX);
  return rows.map(({ id }) => id);
}
