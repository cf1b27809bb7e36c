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
