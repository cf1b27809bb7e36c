/** The states of a post, spelled as a person reads them, and the only moves there are between them. */
export const allowedMoves = {
  // Held where a program's post could not get its file.
  draft: ["awaiting approval", "scheduled", "needs attention", "canceled"],
  "awaiting approval": ["draft", "scheduled", "needs attention", "canceled"],
  scheduled: [
    "draft",
    "awaiting approval",
    "preparing",
    "processing",
    "needs attention",
    "in review",
    "published",
    "in inbox",
    "canceled",
  ],
  preparing: [
    "uploading",
    "processing",
    "in review",
    "published",
    "in inbox",
    "needs attention",
    "outcome unknown",
    "failed",
    "canceled",
  ],
  uploading: ["preparing", "processing", "needs attention", "failed", "canceled"],
  processing: [
    "scheduled",
    "preparing",
    "in review",
    "published",
    "in inbox",
    "needs attention",
    "failed",
    "canceled",
  ],
  "in review": ["published", "failed"],
  published: [],
  "in inbox": ["in review", "published", "failed"],
  failed: ["draft", "awaiting approval", "scheduled", "in review", "published", "in inbox", "canceled"],
  "needs attention": [
    "draft",
    "awaiting approval",
    "scheduled",
    "in review",
    "published",
    "in inbox",
    "failed",
    "processing",
    "canceled",
  ],
  "outcome unknown": ["scheduled", "needs attention", "processing", "in review", "published", "in inbox"],
  canceled: ["draft", "in review", "published", "in inbox"],
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

export const editableStatuses: readonly PostStatus[] = [
  "draft",
  "awaiting approval",
  "scheduled",
  "failed",
  "needs attention",
  "canceled",
];

export function isEditable(status: PostStatus): boolean {
  return editableStatuses.includes(status);
}

/** TikTok has it for good. */
export const outStatuses = ["in review", "published", "in inbox"] as const satisfies PostStatus[];

export function isOut(status: PostStatus): boolean {
  return (outStatuses as readonly PostStatus[]).includes(status);
}

export function isRunning(status: PostStatus): boolean {
  return (runningStatuses as readonly PostStatus[]).includes(status);
}
