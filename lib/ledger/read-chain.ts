import "server-only";
import { and, asc, eq, gt, gte, like } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { ledgerEntries, ledgerHeads, ledgerSeals } from "@/db/schema";
import { hashSeal, sealHash } from "./hash-entry";
import { ledgerKey } from "./ledger-key";
import type { Verdict } from "./types";
import { type Chain, type ChainLink, type KnownEnd, verifyChain } from "./verify-chain";

const LINKS_AT_ONCE = 500;
const BATCHES_MAX = 40;

/** A post's whole chain, as the database has it. */
export async function readChain(postId: string, key = ledgerKey()): Promise<Chain> {
  const [head] = await db.select().from(ledgerHeads).where(eq(ledgerHeads.postId, postId));
  const links = await readLinks(postId);
  const workspaceId = head?.workspaceId ?? links[0]?.workspaceId;
  const known = workspaceId ? await listKnownEnds({ workspaceId, postId, since: links[0]?.at }, key) : [];
  return { postId, links, head: head ?? null, key, known };
}

async function readLinks(postId: string): Promise<ChainLink[]> {
  const links: ChainLink[] = [];
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const next = await db
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.postId, postId), gt(ledgerEntries.number, links.at(-1)?.number ?? -1)))
      .orderBy(asc(ledgerEntries.number))
      .limit(LINKS_AT_ONCE);
    links.push(...next);
    if (next.length < LINKS_AT_ONCE) return links;
  }
  throw new Error(`The record of ${postId} has more than ${LINKS_AT_ONCE * BATCHES_MAX} entries`);
}

/** `others`: ends from elsewhere, such as a file that was exported. */
export async function verifyPost(postId: string, others: readonly KnownEnd[] = []): Promise<Verdict> {
  const chain = await readChain(postId);
  return toVerdict({ ...chain, known: [...(chain.known ?? []), ...others] });
}

export function toVerdict(chain: Chain): Verdict {
  const { postId, links } = chain;
  return { postId, entries: links.length, problem: verifyChain(chain), hash: links.at(-1)?.hash ?? "" };
}

/** A day's seal for each of ten years. */
const SEALS_MAX = 4000;

interface Sealed {
  workspaceId: string;
  postId: string;
  /** When its record began: no seal names it before. */
  since: Date | undefined;
}

/** Only from seals that are whole themselves: one that was forged proves nothing. */
async function listKnownEnds({ workspaceId, postId, since }: Sealed, key: string): Promise<KnownEnd[]> {
  const rows = await db
    .select()
    .from(ledgerSeals)
    .where(
      and(
        eq(ledgerSeals.workspaceId, workspaceId),
        since ? gte(ledgerSeals.at, since) : undefined,
        like(ledgerSeals.ends, `%"${postId}"%`),
      ),
    )
    .orderBy(asc(ledgerSeals.number))
    .limit(SEALS_MAX);
  return rows.flatMap((row) => {
    if (hashSeal(row) !== row.hash || sealHash(key, row.hash) !== row.seal) return [];
    const end = Ends.parse(JSON.parse(row.ends)).find(([id]) => id === postId);
    return end ? [{ number: end[1], hash: end[2], at: row.at }] : [];
  });
}

const Ends = z.array(z.tuple([z.string(), z.number(), z.string()]));
