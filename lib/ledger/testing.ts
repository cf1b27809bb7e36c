import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
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

/** A post, of an account of its own, with a record of so many entries. */
export async function createRecordedPost(member: Member, length: number) {
  const { workspaceId } = member;
  const { id: accountId } = await createTestAccount(member);
  const { id: mediaId } = await createTestMedia(member);
  const [post] = await db
    .insert(posts)
    .values({ workspaceId, accountId, mediaId, caption: "Throwing a moon jar 🏺" })
    .returning({ id: posts.id });
  if (!post) throw new Error("The database gave back no row.");
  return { postId: await createTestChain(member, length, post.id), accountId };
}

/** As whoever owns the database can: with the triggers switched off, for this transaction alone. */
export function tamper<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    return work(tx);
  });
}
