import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { cleanName } from "./inspect-import";
import { placeKeyOf } from "./places";
import { guessContentType, kindOf } from "./rules";
import { assertRoomForImports, nameAddress } from "./start-imports";
import { currentStorageName } from "./storage";
import type { MediaKind } from "./types";

export interface ExpectedFile {
  /** Judged by `isWebAddress` already; what it leads to is seen when it is asked. */
  address: string;
  /** Goes before what the server calls it. */
  name?: string | undefined;
  /** Given twice, it is one file. */
  mediaId?: string | undefined;
}

/**
 * An import together with a place in the library for what it brings, so that a post can name the file before a byte of
 * it is there. In the caller's transaction; once that is committed, `media/import-asked` is announced. The kind is
 * guessed by the name, and put right when the first bytes are known.
 */
export async function expectFile(
  tx: Transaction,
  member: Member,
  { address, name, mediaId = randomUUID() }: ExpectedFile,
): Promise<{ importId: string; mediaId: string; kind: MediaKind }> {
  assertMay(member, "upload media");
  const { workspaceId, userId } = member;
  const known = await findExpected(tx, member, mediaId);
  if (known) return known;
  await assertRoomForImports(tx, workspaceId, 1);
  const found = nameAddress(address);
  const given = name === undefined ? null : cleanName(name);
  const importId = randomUUID();
  const contentType = guessContentType(given ?? found.name);
  const kind = kindOf(contentType);
  await tx.insert(media).values({
    ...{ id: mediaId, workspaceId, uploadedBy: userId, status: "fetching", kind, contentType, sizeBytes: 0 },
    ...{ name: given ?? found.name, storage: currentStorageName(), storageKey: placeKeyOf(importId) },
  });
  await tx.insert(mediaImports).values({
    ...{ ...found, id: importId, workspaceId, requestedBy: userId, mediaId },
    ...(given !== null && { name: given, isNamed: true }),
  });
  return { importId, mediaId, kind };
}

/** The same by itself, where nothing else is written with it. */
export function startImport(member: Member, file: ExpectedFile): ReturnType<typeof expectFile> {
  assertMay(member, "upload media");
  return db.transaction((tx) => expectFile(tx, member, file));
}

/** Another workspace's id is as good as none: the database then refuses to give it out twice. */
async function findExpected(tx: Transaction, { workspaceId }: Member, mediaId: string) {
  const [row] = await tx
    .select({ importId: mediaImports.id, kind: media.kind, workspaceId: media.workspaceId })
    .from(mediaImports)
    .innerJoin(media, eq(media.id, mediaImports.mediaId))
    .where(eq(media.id, mediaId));
  return row?.workspaceId === workspaceId ? { importId: row.importId, mediaId, kind: row.kind } : null;
}
