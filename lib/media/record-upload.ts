import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { kindOf } from "./rules";
import { currentStorageName } from "./storage";
import type { UploadedFile } from "./types";

/** Idempotent: a store may report one upload twice. A key of another workspace's file is refused. */
export async function recordUpload(member: Member, file: UploadedFile): Promise<{ mediaId: string }> {
  assertMay(member, "upload media");
  const storage = currentStorageName();
  await db
    .insert(media)
    .values({
      ...file,
      kind: kindOf(file.contentType),
      storage,
      workspaceId: member.workspaceId,
      uploadedBy: member.userId,
    })
    .onConflictDoNothing();
  const isIt = and(
    eq(media.storage, storage),
    eq(media.storageKey, file.storageKey),
    eq(media.workspaceId, member.workspaceId),
  );
  // One whose address a program asked for has its row since then.
  await db
    .update(media)
    .set({ status: "checking", checkedAt: new Date() })
    .where(and(isIt, eq(media.status, "fetching"), isNull(media.deletedAt)));
  const [row] = await db.select({ mediaId: media.id }).from(media).where(isIt);
  if (!row) throw new AppError("conflict", "This file is already stored for someone else. Upload it again.");
  return row;
}
