import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { ledgerEntries, ledgerHeads } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import type { Actor } from "@/lib/workspaces/actor";
import { hashEntry, sealEnd, sealHash, toSortedJson } from "./hash-entry";
import { ledgerKey } from "./ledger-key";
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
  const key = ledgerKey();
  // Changes nothing of a head that is there, but locks it, and gives what the last writer left.
  const [head] = await tx
    .insert(ledgerHeads)
    .values({ workspaceId, postId, number: 0, hash: "", seal: sealEnd(key, { postId, number: 0, hash: "" }) })
    .onConflictDoUpdate({ target: ledgerHeads.postId, set: { number: sql`${ledgerHeads.number}` } })
    .returning({ number: ledgerHeads.number, hash: ledgerHeads.hash });
  const text = toSortedJson(body);
  const number = (head?.number ?? 0) + 1;
  const entry = {
    workspaceId,
    postId,
    number,
    at: new Date(),
    actorId: actor.userId,
    actorName: actor.name,
    actorVia: actor.via,
    kind,
    bodySha256: sha256(text),
    previousHash: head?.hash ?? "",
  };
  const hash = hashEntry(entry);
  await tx.insert(ledgerEntries).values({ ...entry, body: text, hash, seal: sealHash(key, hash) });
  await tx
    .update(ledgerHeads)
    .set({ number, hash, at: entry.at, seal: sealEnd(key, { postId, number, hash }) })
    .where(eq(ledgerHeads.postId, postId));
}
