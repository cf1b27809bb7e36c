import { hmacSha256, sha256 } from "@/lib/crypto";

export interface HashedEntry {
  workspaceId: string;
  postId: string;
  number: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  actorVia: string;
  kind: string;
  bodySha256: string;
  previousHash: string;
}

/** SHA-256 over every field, named and in order, so that none can be moved into another. */
export function hashEntry(entry: HashedEntry): string {
  const { workspaceId, postId, number, at, actorId, actorName, actorVia, kind } = entry;
  const { bodySha256, previousHash } = entry;
  const who = { actorId, actorName, actorVia };
  const fields = {
    workspaceId,
    postId,
    number,
    at: at.toISOString(),
    ...who,
    kind,
    bodySha256,
    previousHash,
  };
  return sha256(toSortedJson(fields));
}

/** Whoever rewrites a chain can hash it anew; without the key nobody can seal it. */
export function sealHash(key: string, hash: string): string {
  return hmacSha256(key, `entry ${hash}`);
}

export interface ChainEnd {
  postId: string;
  number: number;
  hash: string;
}

/** How far a chain goes: what is cut off at its end is missed. */
export function sealEnd(key: string, { postId, number, hash }: ChainEnd): string {
  return hmacSha256(key, `end ${postId} ${number} ${hash}`);
}

export interface HashedSeal {
  workspaceId: string;
  number: number;
  at: Date;
  ends: string;
  previousHash: string;
}

export function hashSeal({ workspaceId, number, at, ends, previousHash }: HashedSeal): string {
  const fields = { workspaceId, number, at: at.toISOString(), endsSha256: sha256(ends), previousHash };
  return sha256(toSortedJson(fields));
}

/** The same text for the same content, whoever wrote it. */
export function toSortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
