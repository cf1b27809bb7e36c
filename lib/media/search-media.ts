import "server-only";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { contains } from "@/lib/workspaces/contains";
import { SEARCH_HITS_MAX } from "@/lib/workspaces/input";
import type { Member } from "@/lib/workspaces/types";
import type { MediaHit } from "./types";

/** By name, the newest first. */
export async function searchMedia(member: Member, query: string): Promise<MediaHit[]> {
  assertMay(member, "view workspace");
  const { id, kind, name, hasPoster, durationMs, status } = media;
  return db
    .select({ id, kind, name, hasPoster, durationMs, status })
    .from(media)
    .where(
      and(
        eq(media.workspaceId, member.workspaceId),
        isNull(media.deletedAt),
        ne(status, "fetching"),
        contains([name], query),
      ),
    )
    .orderBy(desc(media.createdAt), desc(id))
    .limit(SEARCH_HITS_MAX);
}
