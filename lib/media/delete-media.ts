import "server-only";
import { and, eq, isNull, notExists, notInArray } from "drizzle-orm";
import { db } from "@/db";
import { media, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { getMedia, inLibrary } from "./queries";
import { getStorage } from "./storage";

/** Posts that need their file no more. All others keep it. */
const finishedStatuses = ["published", "canceled"] as const;

const isUnused = () =>
  notExists(
    db
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.mediaId, media.id), notInArray(posts.status, [...finishedStatuses]))),
  );

/** The row stays, for the posts that showed it; the file goes. A store that cannot be reached undoes it. */
export async function deleteMedia(member: Member, mediaId: string): Promise<void> {
  assertMay(member, "upload media");
  await getMedia(member, mediaId);
  const [gone] = await db
    .update(media)
    .set({ deletedAt: new Date() })
    .where(and(inLibrary(member, mediaId), isNull(media.deletedAt), isUnused()))
    .returning({ storage: media.storage, storageKey: media.storageKey });
  if (!gone) {
    throw new AppError("conflict", "A post still uses this video. Publish or cancel the post first.");
  }
  try {
    await getStorage(gone.storage).deleteFiles([gone.storageKey]);
  } catch (cause) {
    await db.update(media).set({ deletedAt: null }).where(eq(media.id, mediaId));
    throw new AppError("unavailable", "The file store does not answer, so nothing was deleted. Try again.", {
      cause,
    });
  }
}
