import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { ledgerEntries } from "@/db/schema";
import type { Actor } from "@/lib/workspaces/actor";
import { hashEntry, toSortedJson } from "./hash-entry";
import type { LedgerKind } from "./rules";

interface Appended {
  workspaceId: string;
  postId: string;
  actor: Actor;
  kind: LedgerKind;
  /** What happened, as plain JSON. Never a token or an upload address. */
  body: Record<string, unknown>;
}

/** Adds a link to the post's chain, in the transaction of what it records. */
export async function appendEntry(
  tx: Transaction,
  { workspaceId, postId, actor, kind, body }: Appended,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ledger ${postId}`}, 0))`);
  const [last] = await tx
    .select({ number: ledgerEntries.number, hash: ledgerEntries.hash })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.postId, postId))
    .orderBy(desc(ledgerEntries.number))
    .limit(1);
  const entry = {
    workspaceId,
    postId,
    number: (last?.number ?? 0) + 1,
    at: new Date(),
    actorId: actor.userId,
    actorName: actor.name,
    actorVia: actor.via,
    kind,
    body: toSortedJson(body),
    previousHash: last?.hash ?? "",
  };
  await tx.insert(ledgerEntries).values({ ...entry, hash: hashEntry(entry) });
}
