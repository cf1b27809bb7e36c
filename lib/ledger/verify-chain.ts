import { equalInConstantTime, sha256 } from "@/lib/crypto";
import { type HashedEntry, hashEntry, sealEnd, sealHash } from "./hash-entry";
import type { LedgerProblem } from "./types";

export interface ChainLink extends HashedEntry {
  body: string;
  hash: string;
  seal: string;
}

export interface ChainHead {
  number: number;
  hash: string;
  seal: string;
}

/** An end of the chain that was written down elsewhere, and when. */
export interface KnownEnd {
  number: number;
  hash: string;
  at: Date;
}

export interface Chain {
  postId: string;
  /** By number. */
  links: readonly ChainLink[];
  /** Null where none is kept. */
  head: ChainHead | null;
  /** Undefined leaves the seals alone: a third party has no key. */
  key?: string | undefined;
  known?: readonly KnownEnd[];
}

/** Recomputes a chain from its first entry, and names the first link that does not hold; null when all do. */
export function verifyChain({ postId, links, head, key, known = [] }: Chain): LedgerProblem | null {
  for (const [index, link] of links.entries()) {
    const problem = findProblem(link, { postId, number: index + 1, previous: links[index - 1], links, key });
    if (problem) return problem;
  }
  return findEndProblem({ postId, links, head, key }) ?? findForgotten(links, known);
}

interface Place {
  postId: string;
  number: number;
  previous: ChainLink | undefined;
  links: readonly ChainLink[];
  key: string | undefined;
}

function findProblem(link: ChainLink, place: Place): LedgerProblem | null {
  const { number, previous, key } = place;
  if (link.number !== number) return { kind: "missing", number, to: link.number - 1 };
  if (link.postId !== place.postId) return { kind: "other post", number };
  if (sha256(link.body) !== link.bodySha256) return { kind: "body", number };
  if (hashEntry(link) !== link.hash) return explainHash(link, place);
  if (key && !equalInConstantTime(sealHash(key, link.hash), link.seal)) return { kind: "no key", number };
  return link.previousHash === (previous?.hash ?? "") ? null : { kind: "link", number };
}

/** What stands here may have been written whole, but at another place. */
function explainHash(link: ChainLink, { number, links }: Place): LedgerProblem {
  const origin = links.find((other) => hashEntry({ ...link, number: other.number }) === link.hash);
  return origin ? { kind: "place", number, to: origin.number } : { kind: "heading", number };
}

function findEndProblem({ postId, links, head, key }: Chain): LedgerProblem | null {
  const last = links.at(-1);
  if (!head) return last ? { kind: "no end", number: last.number } : null;
  const { number, hash } = head;
  const isSealed = !key || equalInConstantTime(sealEnd(key, { postId, number, hash }), head.seal);
  const reached = last?.number ?? 0;
  if (number > reached) return { kind: "missing", number: reached + 1, to: number };
  if (!isSealed) return { kind: "end no key", number };
  if (number < reached) return { kind: "beyond", number: number + 1 };
  return hash === (last?.hash ?? "") ? null : { kind: "end", number };
}

/** What was sealed elsewhere before, and is no longer so. */
function findForgotten(links: readonly ChainLink[], known: readonly KnownEnd[]): LedgerProblem | null {
  for (const { number, hash, at } of known) {
    const link = links[number - 1];
    if (!link) return { kind: "cut", number: links.length + 1, to: number, at: at.toISOString() };
    if (link.hash !== hash) return { kind: "rewritten", number, at: at.toISOString() };
  }
  return null;
}
