import type { PostView } from "@/lib/posts/types";

/** A post has no title of its own: its caption, or else its file, tells which one it is. */
export function postTitle({ caption, media }: Pick<PostView, "caption" | "media">): string {
  return caption.trim() || media.name;
}
