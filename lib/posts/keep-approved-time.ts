import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { posts, workspaces } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Member } from "@/lib/workspaces/types";
import type { ChosenTime } from "./choose-time";
import { findStanding } from "./find-standing";
import { isLate, lateMinutesOf } from "./late-policy";

/**
 * What was approved for a time that has just gone by may go out now without being approved anew, as late as its rule
 * allows: its time stays the one that was approved. Null where that is not so.
 */
export async function keepApprovedTime(
  tx: Transaction,
  member: Member,
  { postId, now }: { postId: string; now: Date },
): Promise<ChosenTime | null> {
  const [row] = await tx
    .select({ post: posts, lateMinutesMax: lateMinutesOf })
    .from(posts)
    .innerJoin(workspaces, eq(workspaces.id, posts.workspaceId))
    .where(and(eq(posts.id, postId), seesPosts(member)));
  if (!row) return null;
  const { post, lateMinutesMax } = row;
  const { scheduledAt, scheduledLocal: local, timeZone } = post;
  if (!scheduledAt || !local || !timeZone) return null;
  if (scheduledAt > now || isLate(post, lateMinutesMax, now)) return null;
  const { living, isApproved } = await findStanding(tx, post);
  if (!living || !isApproved) return null;
  const columns = { scheduledAt, scheduledLocal: local, timeZone };
  return { isNow: true, instant: scheduledAt, local, timeZone, note: null, columns };
}
