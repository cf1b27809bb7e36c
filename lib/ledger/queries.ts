import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db";
import { ledgerEntries } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { verifyPost } from "./read-chain";
import { getRecordedPost } from "./recorded-post";
import { ENTRIES_SHOWN_MAX, type LedgerKind } from "./rules";
import type { EntryView, PostRecord, Verdict } from "./types";
import type { ChainLink } from "./verify-chain";

/** A post and its record, oldest first; `before` a number, the entries that stand ahead of those shown. */
export async function getRecord(member: Member, postId: string, before?: number): Promise<PostRecord> {
  assertMay(member, "view workspace");
  const post = await getRecordedPost(member, postId);
  const rows = await db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.postId, post.id), before ? lt(ledgerEntries.number, before) : undefined))
    .orderBy(desc(ledgerEntries.number))
    .limit(ENTRIES_SHOWN_MAX);
  return { post, entries: rows.reverse().map(toView), verdict: await verifyPost(post.id) };
}

/** Recomputes the record of a post now. */
export async function verifyRecord(member: Member, postId: string): Promise<Verdict> {
  assertMay(member, "view workspace");
  return verifyPost((await getRecordedPost(member, postId)).id);
}

export function toView({ number, at, actorName, actorVia, kind, body, hash }: ChainLink): EntryView {
  return {
    number,
    at: at.toISOString(),
    actorName,
    actorVia: actorVia as EntryView["actorVia"],
    kind: kind as LedgerKind,
    body: readBody(body),
    hash,
  };
}

/** What was tampered with may be no JSON any more: then it is shown as it is. */
function readBody(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return { text: body };
  }
}
