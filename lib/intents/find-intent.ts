import "server-only";
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db";
import { media, postIntents, posts, workspaces } from "@/db/schema";
import { lateMinutesOf } from "@/lib/posts/late-policy";
import type { MediaRow } from "@/lib/posts/post-media";
import { IntentPlan } from "./input";

/** Those that it is time to look at, the longest ago first. */
export async function findIntentsDue(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ postId: postIntents.postId })
    .from(postIntents)
    .where(and(eq(postIntents.status, "waiting"), lte(postIntents.lookAt, now)))
    .orderBy(asc(postIntents.lookAt))
    .limit(limit);
  return rows.map(({ postId }) => postId);
}

/** Those that wait for this file. */
export async function findIntentsOfMedia(mediaId: string, limit: number): Promise<string[]> {
  const holdsIt = sql`${postIntents.plan} -> 'mediaIds' ? ${mediaId}`;
  const rows = await db
    .select({ postId: postIntents.postId })
    .from(postIntents)
    .innerJoin(media, eq(media.workspaceId, postIntents.workspaceId))
    .where(and(eq(postIntents.status, "waiting"), eq(media.id, mediaId), holdsIt))
    .limit(limit);
  return rows.map(({ postId }) => postId);
}

export type FoundIntent = NonNullable<Awaited<ReturnType<typeof findIntent>>>;

/** An intent that waits, its post as it is now, and the files that it waits for. */
export async function findIntent(postId: string) {
  const [row] = await db
    .select({ intent: postIntents, post: posts, lateMinutesMax: lateMinutesOf })
    .from(postIntents)
    .innerJoin(posts, eq(posts.id, postIntents.postId))
    .innerJoin(workspaces, eq(workspaces.id, postIntents.workspaceId))
    .where(and(eq(postIntents.postId, postId), eq(postIntents.status, "waiting")));
  if (!row) return null;
  const plan = IntentPlan.parse(row.intent.plan);
  return { ...row, plan, files: await listFiles(plan.mediaIds) };
}

/** In their order, the deleted ones too. */
async function listFiles(ids: readonly string[]): Promise<(MediaRow | undefined)[]> {
  const rows = await db
    .select()
    .from(media)
    .where(inArray(media.id, [...ids]));
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => known.get(id));
}
