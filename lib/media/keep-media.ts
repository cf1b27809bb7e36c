import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { KeepMediaInput } from "./input";
import { inLibraryAll, notInLibrary } from "./queries";

/** Kept, it stays whatever the retention says; let go again, it is announced anew, a week before it goes. */
export async function keepMedia(member: Member, { mediaIds, isKept }: KeepMediaInput): Promise<void> {
  assertMay(member, "upload media");
  const kept = await db
    .update(media)
    .set({ keptAt: isKept ? new Date() : null, removeAt: null })
    .where(and(inLibraryAll(member, mediaIds), eq(media.status, "ready")))
    .returning({ id: media.id });
  if (kept.length === 0) throw notInLibrary();
}
