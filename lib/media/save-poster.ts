import "server-only";
import { db } from "@/db";
import { media, posters } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { inLibrary, notInLibrary } from "./queries";
import { POSTER_BYTES_MAX } from "./rules";

const JPEG_START = [0xff, 0xd8, 0xff];

export async function savePoster(member: Member, mediaId: string, jpeg: Uint8Array): Promise<void> {
  assertMay(member, "upload media");
  if (jpeg.byteLength > POSTER_BYTES_MAX) throw new AppError("invalid", "The poster is too large.");
  if (!JPEG_START.every((byte, at) => jpeg[at] === byte)) {
    throw new AppError("invalid", "A poster is a JPEG.");
  }
  await db.transaction(async (transaction) => {
    const marked = await transaction
      .update(media)
      .set({ hasPoster: true })
      .where(inLibrary(member, mediaId))
      .returning({ id: media.id });
    if (marked.length === 0) throw notInLibrary();
    await transaction
      .insert(posters)
      .values({ mediaId, jpeg })
      .onConflictDoUpdate({ target: posters.mediaId, set: { jpeg } });
  });
}
