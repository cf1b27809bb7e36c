import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posters } from "@/db/schema";
import { AppError } from "@/lib/errors";

/** Without a member: who may see it, the door has to know. */
export async function readPoster(mediaId: string): Promise<Uint8Array> {
  const [row] = await db.select({ jpeg: posters.jpeg }).from(posters).where(eq(posters.mediaId, mediaId));
  if (!row) throw new AppError("not-found", "There is no poster.");
  return row.jpeg;
}
