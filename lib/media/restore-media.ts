import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";

/** Takes a deletion back, until its files are being removed. */
export async function restoreMedia(member: Member, mediaIds: readonly string[]): Promise<void> {
  assertMay(member, "upload media");
  const restored = await db
    .update(media)
    .set({ deletedAt: null })
    .where(
      and(
        inArray(media.id, [...mediaIds]),
        eq(media.workspaceId, member.workspaceId),
        isNotNull(media.deletedAt),
        isNull(media.filesRemovingAt),
        isNull(media.filesRemovedAt),
      ),
    )
    .returning({ id: media.id });
  if (restored.length === 0) {
    throw new AppError("not-found", "The files are gone for good. Upload them again.");
  }
}
