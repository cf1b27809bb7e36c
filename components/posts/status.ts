import type { Tone } from "@/components/ui/badge";
import type { PostStatus } from "@/lib/posts/states";
import type { PostView } from "@/lib/posts/types";

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
  word: string;
  shape: Shape;
  tone: Tone;
}

/** State has a shape and a word; colour comes third. */
export const statusLooks: Record<PostStatus, StatusLooks> = {
  draft: { word: "Draft", shape: "dashed ring", tone: "neutral" },
  "awaiting approval": { word: "Awaiting approval", shape: "bars", tone: "wait" },
  scheduled: { word: "Scheduled", shape: "ring", tone: "neutral" },
  preparing: { word: "Getting ready", shape: "dot", tone: "cue" },
  uploading: { word: "Uploading", shape: "dot", tone: "cue" },
  processing: { word: "TikTok is processing it", shape: "dot", tone: "cue" },
  "in review": { word: "In review at TikTok", shape: "ringed tick", tone: "info" },
  published: { word: "Published", shape: "tick", tone: "ok" },
  "in inbox": { word: "In the TikTok inbox", shape: "tray", tone: "info" },
  failed: { word: "Failed", shape: "triangle", tone: "hold" },
  "needs attention": { word: "Held", shape: "triangle", tone: "hold" },
  "outcome unknown": { word: "Outcome unknown", shape: "question", tone: "hold" },
  canceled: { word: "Canceled", shape: "cross", tone: "neutral" },
};

/** While TikTok pulls a file, processing has a share of it, and another word. */
export function statusWord({ status, uploadPercent }: Pick<PostView, "status" | "uploadPercent">): string {
  if (status === "processing" && uploadPercent !== null) return "TikTok is fetching it";
  return statusLooks[status].word;
}

/** What a list says under a post; null where the glyph says it all. */
export function statusLine(post: PostView): string | null {
  const { status, statusReason, uploadPercent } = post;
  if (status === "scheduled" || status === "published") return null;
  const word = statusWord(post);
  if (uploadPercent !== null) return `${word} · ${uploadPercent} %`;
  if (!statusReason || statusReason.startsWith(word)) return statusReason ?? word;
  return `${word}: ${statusReason}`;
}
