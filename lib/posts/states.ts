/** The states of a post, spelled as a person reads them, and the only moves there are between them. */
export const allowedMoves = {
  draft: ["scheduled", "canceled"],
  scheduled: ["draft", "preparing", "needs attention", "canceled"],
  preparing: ["uploading", "needs attention", "failed"],
  uploading: ["preparing", "processing", "needs attention", "failed"],
  processing: ["preparing", "published", "needs attention", "failed"],
  published: [],
  failed: ["draft", "scheduled", "canceled"],
  "needs attention": ["draft", "scheduled", "published", "processing", "canceled"],
  canceled: ["draft"],
} as const satisfies Record<string, readonly string[]>;

export type PostStatus = keyof typeof allowedMoves;

export function mayMove(from: PostStatus, to: PostStatus): boolean {
  return (allowedMoves[from] as readonly PostStatus[]).includes(to);
}

/** The states from which `to` may be reached: what a compare-and-set is allowed to find. */
export function movesInto(to: PostStatus): PostStatus[] {
  return (Object.keys(allowedMoves) as PostStatus[]).filter((from) => mayMove(from, to));
}

/** States in which a run holds the post and its content is locked. */
export const runningStatuses = ["preparing", "uploading", "processing"] as const satisfies PostStatus[];

const editable: readonly PostStatus[] = ["draft", "scheduled", "failed", "needs attention", "canceled"];

export function isEditable(status: PostStatus): boolean {
  return editable.includes(status);
}

export function isRunning(status: PostStatus): boolean {
  return (runningStatuses as readonly PostStatus[]).includes(status);
}
