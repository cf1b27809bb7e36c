import type { Tone } from "@/components/ui/badge";
import type { PostStatus } from "@/lib/posts/states";

export type Shape =
  | "ring"
  | "dashed ring"
  | "bars"
  | "dot"
  | "ringed tick"
  | "tick"
  | "tray"
  | "triangle"
  | "question"
  | "cross";

interface StatusLooks {
  shape: Shape;
  tone: Tone;
}

/** State has a shape and a word (use-status-words.ts); colour comes third. */
export const statusLooks: Record<PostStatus, StatusLooks> = {
  draft: { shape: "dashed ring", tone: "neutral" },
  "awaiting approval": { shape: "bars", tone: "wait" },
  scheduled: { shape: "ring", tone: "neutral" },
  preparing: { shape: "dot", tone: "cue" },
  uploading: { shape: "dot", tone: "cue" },
  processing: { shape: "dot", tone: "cue" },
  "in review": { shape: "ringed tick", tone: "info" },
  published: { shape: "tick", tone: "ok" },
  "in inbox": { shape: "tray", tone: "info" },
  failed: { shape: "triangle", tone: "hold" },
  "needs attention": { shape: "triangle", tone: "hold" },
  "outcome unknown": { shape: "question", tone: "hold" },
  canceled: { shape: "cross", tone: "neutral" },
};
