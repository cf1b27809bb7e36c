import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { appendEntry } from "./append-entry";
import type { LedgerKind } from "./rules";

const kinds: LedgerKind[] = ["composed", "creator seen", "preview seen", "consented", "scheduled", "outcome"];

/** The record of a post that there never was: none of its tables is asked for a chain. */
export async function createTestChain(
  member: Member,
  length: number,
  postId: string = randomUUID(),
): Promise<string> {
  for (let number = 1; number <= length; number++) {
    const kind = kinds[(number - 1) % kinds.length] ?? "edited";
    await db.transaction((tx) =>
      appendEntry(tx, {
        workspaceId: member.workspaceId,
        postId,
        actor: actorOf(member),
        kind,
        body: { number, caption: "Throwing a moon jar 🏺" },
      }),
    );
  }
  return postId;
}

/** As whoever owns the database can: with the triggers switched off, for this transaction alone. */
export function tamper<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    return work(tx);
  });
}
