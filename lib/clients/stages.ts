import type { PostStatus } from "@/lib/posts/states";
import type { SharedStage } from "./types";

const stages: Record<PostStatus, SharedStage | null> = {
  draft: "changing",
  "awaiting approval": "waiting",
  scheduled: "planned",
  preparing: "going",
  uploading: "going",
  processing: "going",
  "in review": "published",
  published: "published",
  "in inbox": "in inbox",
  failed: "delayed",
  "needs attention": "delayed",
  "outcome unknown": "delayed",
  canceled: null,
};

/** Null for what is no longer planned. */
export function stageOf(status: PostStatus): SharedStage | null {
  return stages[status];
}

/** Whether clients see what is in it. A draft is the agency's own until it is sent. */
export function isShown(status: PostStatus): boolean {
  const stage = stages[status];
  return stage !== null && stage !== "changing";
}

export const shownStatuses = (Object.keys(stages) as PostStatus[]).filter(isShown);
