import "server-only";
import { and, desc, isNotNull, ne, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { CaptionHistory } from "./types";
import { weighMarks } from "./weigh-marks";

const CAPTIONS_MAX = 500;
const MARKS_MAX = 200;

/** The hashtags and mentions of the workspace's latest posts, of those that have a time. */
export async function readCaptionHistory(member: Member, now = new Date()): Promise<CaptionHistory> {
  assertMay(member, "view workspace");
  const rows = await db
    .select({ caption: posts.caption, at: sql<Date>`${posts.scheduledAt}`.mapWith(posts.scheduledAt) })
    .from(posts)
    .where(and(seesPosts(member), isNotNull(posts.scheduledAt), ne(posts.status, "canceled")))
    .orderBy(desc(posts.scheduledAt))
    .limit(CAPTIONS_MAX);
  return weighMarks(rows, now, MARKS_MAX);
}
