import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { FindDuplicateInput } from "./input";
import type { Duplicate } from "./types";

/** The very same bytes, usable and in the library of this workspace; null when there are none. */
export async function findDuplicate(
  member: Member,
  { sha256 }: FindDuplicateInput,
): Promise<Duplicate | null> {
  assertMay(member, "view workspace");
  const [row] = await db
    .select({ mediaId: media.id, name: media.name })
    .from(media)
    .where(
      and(
        eq(media.workspaceId, member.workspaceId),
        eq(media.sha256, sha256),
        eq(media.status, "ready"),
        isNull(media.deletedAt),
      ),
    )
    .orderBy(desc(media.createdAt))
    .limit(1);
  return row ?? null;
}
