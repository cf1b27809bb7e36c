import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { posts } from "@/db/schema";
import type { PostStatus } from "./states";

const HOUR_MS = 3_600_000;
/** The looks ahead of a post's time, first one first. The last look of all is at its start. */
const AHEAD_HOURS = [24, 1];

/** States in which a post waits for its time. */
export const waitingStatuses = ["scheduled", "awaiting approval"] as const satisfies PostStatus[];

/** Once TikTok has just been asked: the next look ahead, or null when only the one at the start is left. */
export function nextDriftLook(scheduledAt: Date, now: Date): Date | null {
  const marks = AHEAD_HOURS.map((hours) => scheduledAt.getTime() - hours * HOUR_MS);
  const next = marks.find((mark) => mark > now.getTime());
  return next === undefined ? null : new Date(next);
}

/** Where TikTok was not asked: a day ahead, or at once when that has gone by. Without a time given, the row's own. */
export function firstDriftLook(scheduledAt?: Date | null): SQL {
  const at = scheduledAt ? sql`${sql.param(scheduledAt, posts.scheduledAt)}::timestamptz` : posts.scheduledAt;
  return sql`greatest(now(), ${at} - ${AHEAD_HOURS[0]} * interval '1 hour')`;
}

export function isWaiting(status: PostStatus): boolean {
  return (waitingStatuses as readonly PostStatus[]).includes(status);
}

/** `24 h` or `20 minutes`: how long before its time a look is taken. */
export function sayAhead(scheduledAt: Date, now: Date): string {
  const minutes = Math.max(1, Math.round((scheduledAt.getTime() - now.getTime()) / 60_000));
  if (minutes >= 50) return `${Math.round(minutes / 60)} h`;
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
