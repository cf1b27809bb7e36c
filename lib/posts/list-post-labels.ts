import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { labels, postLabels } from "@/db/schema";
import type { LabelView } from "@/lib/workspaces/types";
import { isOneOf } from "./calendar-filter-sql";

const LABELS_MAX = 20_000;

/** By post, by name. Whose posts these are has been checked by whoever read them. */
export async function listPostLabels(postIds: readonly string[]): Promise<Map<string, LabelView[]>> {
  const rows = await db
    .select({ postId: postLabels.postId, id: labels.id, name: labels.name, colour: labels.colour })
    .from(postLabels)
    .innerJoin(labels, eq(labels.id, postLabels.labelId))
    .where(isOneOf(postLabels.postId, postIds))
    .orderBy(sql`lower(${labels.name})`)
    .limit(LABELS_MAX);
  const byPost = new Map<string, LabelView[]>();
  for (const { postId, ...label } of rows) byPost.set(postId, [...(byPost.get(postId) ?? []), label]);
  return byPost;
}
