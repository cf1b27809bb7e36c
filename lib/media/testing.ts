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

/** A photo of the library that was made smaller, without files behind it. */
export async function createTestPhoto(
  member: Member,
  overrides: Partial<typeof media.$inferInsert> = {},
): Promise<MediaRow> {
  return createTestMedia(member, {
    kind: "photo",
    name: "photo.png",
    contentType: "image/png",
    sizeBytes: 2_400_000,
    container: "PNG",
    videoCodec: null,
    audioCodec: null,
    durationMs: null,
    width: 3024,
    height: 4032,
    rotation: null,
    framesPerSecond: null,
    prepared: {
      storageKey: randomUUID().replaceAll("-", ""),
      contentType: "image/jpeg",
      sizeBytes: 412_000,
      width: 1080,
      height: 1440,
      sha256: "cd".repeat(32),
      changes: ["Made smaller: 3024×4032 to 1080×1440", "Converted from PNG to JPEG"],
    },
    hasPoster: false,
    ...overrides,
  });
}
