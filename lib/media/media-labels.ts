import "server-only";
import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { labels, media, mediaLabels } from "@/db/schema";
import type { LabelView } from "@/lib/workspaces/types";

/** The labels of these files, each file's by name. */
export async function findLabels(mediaIds: readonly string[]): Promise<Map<string, LabelView[]>> {
  if (mediaIds.length === 0) return new Map();
  const rows = await db
    .select({ mediaId: mediaLabels.mediaId, id: labels.id, name: labels.name, colour: labels.colour })
    .from(mediaLabels)
    .innerJoin(labels, eq(labels.id, mediaLabels.labelId))
    .where(inArray(mediaLabels.mediaId, [...mediaIds]))
    .orderBy(asc(sql`lower(${labels.name})`));
  const found = new Map<string, LabelView[]>();
  for (const { mediaId, ...label } of rows) found.set(mediaId, [...(found.get(mediaId) ?? []), label]);
  return found;
}

/** Another workspace's label is on no file of this one. */
export function hasLabel(labelId: string): SQL {
  const carried = db
    .select({ one: sql`1` })
    .from(mediaLabels)
    .where(and(eq(mediaLabels.mediaId, media.id), eq(mediaLabels.labelId, labelId)));
  return exists(carried);
}
