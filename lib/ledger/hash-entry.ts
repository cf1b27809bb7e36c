import { createHash } from "node:crypto";

export interface HashedEntry {
  workspaceId: string;
  postId: string;
  number: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  actorVia: string;
  kind: string;
  body: string;
  previousHash: string;
}

/** SHA-256 over every field, named and in order, so that none can be moved into another. */
export function hashEntry(entry: HashedEntry): string {
  const { at, ...rest } = entry;
  return createHash("sha256")
    .update(toSortedJson({ ...rest, hash: undefined, at: at.toISOString() }))
    .digest("hex");
}

/** The same text for the same content, whoever wrote it. */
export function toSortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
