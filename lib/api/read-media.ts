import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { media } from "@/db/schema";
import { inLibrary, notInLibrary } from "@/lib/media/queries";
import { assertMay } from "@/lib/workspaces/assert-may";
import { contains } from "@/lib/workspaces/contains";
import type { Member } from "@/lib/workspaces/types";
import type { ListMediaQuery } from "./contract/media";
import type { MediaResource } from "./contract/media-file";
import { selectMediaRows, toMediaResources } from "./media-view";
import { cutPage, readCursor } from "./page-cursor";

export async function getMediaResource(member: Member, mediaId: string): Promise<MediaResource> {
  assertMay(member, "view workspace");
  const rows = await selectMediaRows().where(inLibrary(member, mediaId)).limit(1);
  const [resource] = await toMediaResources(member, rows);
  if (!resource) throw notInLibrary();
  return resource;
}

/** The newest first, by key and id, with what is on its way. */
export async function listMediaResources(
  member: Member,
  { kind, status, name, limit, cursor }: ListMediaQuery,
): Promise<{ data: MediaResource[]; next_cursor: string | null }> {
  assertMay(member, "view workspace");
  const place = readCursor("media", cursor);
  const statuses = status?.map((word) => (word === "rejected" ? "refused" : word));
  const found = await selectMediaRows()
    .where(
      and(
        eq(media.workspaceId, member.workspaceId),
        isNull(media.deletedAt),
        kind && eq(media.kind, kind),
        statuses && inArray(media.status, statuses),
        name === undefined ? undefined : contains([media.name], name),
        place
          ? sql`(${media.createdAt}, ${media.id}) < (${place.key}::timestamptz, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(limit + 1);
  const placeOf = ({ file }: (typeof found)[number]) => ({ key: file.createdAt.toISOString(), id: file.id });
  const page = cutPage("media", { rows: found, limit, placeOf });
  return { data: await toMediaResources(member, page.rows), next_cursor: page.next_cursor };
}
