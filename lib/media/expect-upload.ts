import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { cleanName } from "./inspect-import";
import { hasKey, isExpected } from "./places";
import { kindOf, nameForType } from "./rules";
import { currentStorageName, getHookAddress, getStorage } from "./storage";

/** Addresses that were given out in one workspace and not used yet. */
export const UPLOADS_OPEN_MAX = 200;

export interface AnnouncedUpload {
  /** Given twice, it is one file: the address of the first answer is void then. */
  mediaId: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string | null;
}

export interface UploadAddress {
  address: string;
  expiresAt: Date;
}

/** A place in the library, and an address of the store that a program sends its bytes to: none of them passes here. */
export async function expectUpload(member: Member, upload: AnnouncedUpload): Promise<UploadAddress> {
  assertMay(member, "upload media");
  const storage = currentStorageName();
  const { mediaId: id, contentType, sizeBytes, sha256: announcedSha256 } = upload;
  const name = nameForType(cleanName(upload.name) ?? kindOf(contentType), contentType);
  const { storageKey, address, expiresAt } = await announce(member, { ...upload, name });
  const { workspaceId, userId } = member;
  await db.transaction(async (tx) => {
    await assertRoomForUploads(tx, workspaceId);
    const saved = await tx
      .insert(media)
      .values({
        ...{ id, workspaceId, uploadedBy: userId, storage, storageKey, name, contentType, sizeBytes },
        ...{ kind: kindOf(contentType), status: "fetching", announcedSha256 },
      })
      .onConflictDoUpdate({
        target: media.id,
        set: { storage, storageKey },
        setWhere: and(eq(media.workspaceId, workspaceId), eq(media.status, "fetching")),
      })
      .returning({ id: media.id });
    if (saved.length === 0) throw new AppError("conflict", "This upload was begun before. Begin a new one.");
  });
  return { address, expiresAt };
}

/** The store tells when the file is there; what it takes to know whose it is travels with the announcement. */
async function announce({ workspaceId, userId }: Member, { name, contentType, sizeBytes }: AnnouncedUpload) {
  const hook = {
    slug: kindOf(contentType),
    callbackUrl: getHookAddress(),
    metadata: { workspaceId, userId },
  };
  try {
    return await getStorage(currentStorageName()).announceFile({ name, contentType, sizeBytes }, hook);
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    throw new AppError("unavailable", "The file store gives no address right now.", { cause });
  }
}

async function assertRoomForUploads(tx: Transaction, workspaceId: string): Promise<void> {
  // Two requests at once must not both find room.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`upload ${workspaceId}`}))`);
  const isOpen = and(isExpected(), hasKey());
  const open = await tx.$count(media, and(eq(media.workspaceId, workspaceId), isOpen));
  if (open < UPLOADS_OPEN_MAX) return;
  throw new AppError(
    "throttled",
    `${UPLOADS_OPEN_MAX} uploads can be open in a workspace. Send the files of those, or delete some of them.`,
  );
}
