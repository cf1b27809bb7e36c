import "server-only";
import { and, eq, isNull, notInArray, or } from "drizzle-orm";
import { db } from "@/db";
import { media, postPhotos, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { inLibrary, notInLibrary } from "./queries";
import { getStorage } from "./storage";

/** Posts that need their files no more: nothing will be sent, or TikTok has it. All others keep them. */
const finishedStatuses = ["in review", "published", "in inbox", "canceled"] as const;

/** The row stays, for the posts that showed it; the files go. A store that cannot be reached undoes it. */
export async function deleteMedia(member: Member, mediaId: string): Promise<void> {
  assertMay(member, "upload media");
  const gone = await markDeleted(member, mediaId);
  const { storageKey, prepared } = gone;
  try {
    await getStorage(gone.storage).deleteFiles([
      ...new Set([storageKey, prepared?.storageKey ?? storageKey]),
    ]);
  } catch (cause) {
    await db.update(media).set({ deletedAt: null }).where(eq(media.id, mediaId));
    throw new AppError("unavailable", "The file store does not answer, so nothing was deleted. Try again.", {
      cause,
    });
  }
}

/** A post that is being saved holds a key-share lock on the row: whoever comes second sees what the first did. */
function markDeleted(member: Member, mediaId: string): Promise<typeof media.$inferSelect> {
  return db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(media).where(inLibrary(member, mediaId)).for("update");
    if (!row) throw notInLibrary();
    const isUsed = or(eq(posts.mediaId, mediaId), eq(postPhotos.mediaId, mediaId));
    const using = await transaction
      .select({ id: posts.id })
      .from(posts)
      .leftJoin(postPhotos, eq(postPhotos.postId, posts.id))
      .where(
        and(
          eq(posts.workspaceId, member.workspaceId),
          isUsed,
          notInArray(posts.status, [...finishedStatuses]),
        ),
      )
      .limit(1);
    if (using.length > 0) {
      throw new AppError(
        "conflict",
        `A post still uses this ${row.kind}. Publish or cancel the post first, or take the ${row.kind} out of it.`,
      );
    }
    await transaction
      .update(media)
      .set({ deletedAt: new Date() })
      .where(and(eq(media.id, mediaId), isNull(media.deletedAt)));
    return row;
  });
}
