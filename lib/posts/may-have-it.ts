import type { AttemptRow } from "./running-post";

/** How long a last part may be on its way to TikTok: a request ends after nine minutes, and some more for clocks. */
export const LAST_PART_MS = 11 * 60_000;

/**
 * Whether TikTok may have this publication whole, so that it can go out without another word from Cuepost: its last
 * byte may have left, or TikTok may have been asked to fetch it. A closed attempt is over.
 */
export function mayHaveIt(
  attempt: Pick<AttemptRow, "source" | "lastByteSentAt" | "initSentAt" | "endedAt"> | null,
): boolean {
  if (!attempt || attempt.endedAt) return false;
  return attempt.lastByteSentAt !== null || (attempt.source === "pull" && attempt.initSentAt !== null);
}
