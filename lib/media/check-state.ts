import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { emitMedia } from "./emit-media";

export type MediaRow = typeof media.$inferSelect;

/** `checkedAt` is moved at each step, so that the sweep sees a check that lives. */
export async function startCheck(mediaId: string): Promise<MediaRow | undefined> {
  const [row] = await db
    .update(media)
    .set({ checkedAt: new Date() })
    .where(isStillChecking(mediaId))
    .returning();
  return row;
}

export async function refuse({ id }: MediaRow, problem: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [refused] = await tx
      .update(media)
      .set({ status: "refused", problem, checkedAt: new Date() })
      .where(isStillChecking(id))
      .returning();
    if (refused) await emitMedia(tx, refused);
  });
}

/** Whether it is the very file that was announced, where somebody said which it would be. */
export function isAsAnnounced({ announcedSha256 }: MediaRow, sha256: string): boolean {
  return announcedSha256 === null || announcedSha256 === sha256;
}

export const anotherFile =
  "The file is not the one that was announced: its SHA-256 is another. Send it again, or announce the one it has.";

export async function findOutcome(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const [row] = await db
    .select({ status: media.status })
    .from(media)
    .where(and(eq(media.id, mediaId), isNull(media.deletedAt)));
  return row?.status === "ready" || row?.status === "refused" ? row.status : "gone";
}

export function isStillChecking(mediaId: string) {
  return and(eq(media.id, mediaId), eq(media.status, "checking"), isNull(media.deletedAt));
}
