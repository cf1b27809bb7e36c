import type { ThreadView } from "@/lib/comments/types";

export interface MarkGroup {
  /** 0 to 1 along the video. */
  at: number;
  threads: ThreadView[];
}

/** Threads that are too close for a finger to tell apart share one mark, which stands at the first of them. */
export function groupMarks(
  threads: readonly ThreadView[],
  durationMs: number,
  marksMax: number,
): MarkGroup[] {
  const groups: MarkGroup[] = [];
  const placed = threads
    .filter(({ momentMs, isRemoved, replies }) => momentMs !== null && !(isRemoved && replies.length === 0))
    .toSorted((one, other) => (one.momentMs ?? 0) - (other.momentMs ?? 0));
  for (const thread of placed) {
    const at = durationMs > 0 ? Math.min(1, (thread.momentMs ?? 0) / durationMs) : 0;
    const last = groups.at(-1);
    if (last && at - last.at < 1 / marksMax) last.threads.push(thread);
    else groups.push({ at, threads: [thread] });
  }
  return groups;
}
