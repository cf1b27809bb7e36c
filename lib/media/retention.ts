import type { postStatuses } from "@/db/schema";
import type { MediaStatus } from "./types";

const DAY_MS = 86_400_000;
/** People see that a file will go for at least this long before it goes. */
export const WARNING_DAYS = 7;

type PostStatus = (typeof postStatuses)[number];

/** A post that holds the file: its state, and when it went out or was last touched. */
export interface UseOfFile {
  status: PostStatus;
  at: Date;
}

export interface RetentionFacts {
  /** Null keeps everything. */
  retentionDays: number | null;
  status: MediaStatus;
  isKept: boolean;
  uses: readonly UseOfFile[];
}

/** TikTok has these for good. What is in review may still fail, and then somebody wants the file. */
export const outStatuses = ["published", "in inbox"] as const satisfies PostStatus[];
/** Nothing will be sent of these any more. */
export const doneStatuses = [...outStatuses, "canceled"] as const satisfies PostStatus[];

/** When the file may go: some days after its last post, if each of its posts is done and one has gone out. */
export function removalDueAt({ retentionDays, status, isKept, uses }: RetentionFacts): Date | null {
  if (retentionDays === null || status !== "ready" || isKept) return null;
  const isDone = uses.every((use) => isOneOf(doneStatuses, use.status));
  const wentOut = uses.some((use) => isOneOf(outStatuses, use.status));
  if (!isDone || !wentOut) return null;
  const lastAt = Math.max(...uses.map(({ at }) => at.getTime()));
  return new Date(lastAt + retentionDays * DAY_MS);
}

/** When it will go: as it was announced, or as it can be announced now; null while that is too far off to say. */
export function nextRemovalAt(dueAt: Date | null, announcedAt: Date | null, now: Date): Date | null {
  if (!dueAt) return null;
  if (announcedAt && announcedAt >= dueAt) return announcedAt;
  const warned = now.getTime() + WARNING_DAYS * DAY_MS;
  return dueAt.getTime() <= warned ? new Date(warned) : null;
}

function isOneOf(statuses: readonly PostStatus[], status: PostStatus): boolean {
  return statuses.includes(status);
}
