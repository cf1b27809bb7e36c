import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { media } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";

type MediaRow = typeof media.$inferSelect;

/** A checked MP4 of the library, without a file behind it. */
export async function createTestMedia(
  member: Member,
  overrides: Partial<typeof media.$inferInsert> = {},
): Promise<MediaRow> {
  const [row] = await db
    .insert(media)
    .values({
      workspaceId: member.workspaceId,
      uploadedBy: member.userId,
      storage: "local",
      storageKey: randomUUID().replaceAll("-", ""),
      name: "clip.mp4",
      contentType: "video/mp4",
      sizeBytes: 74_729,
      status: "ready",
      container: "MP4",
      videoCodec: "H.264",
      audioCodec: "AAC",
      durationMs: 3000,
      width: 720,
      height: 1280,
      rotation: 0,
      framesPerSecond: 30,
      sha256: "ab".repeat(32),
      checkedAt: new Date(),
      ...overrides,
    })
    .returning();
  if (!row) throw new Error("The database gave back no row.");
  return row;
}
