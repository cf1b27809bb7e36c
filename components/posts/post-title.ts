import type { PostView } from "@/lib/posts/types";

type Named = Pick<PostView, "caption" | "media"> & { title?: string };

/** What tells which post it is: the title of photos, else the words, or else the file. */
export function postTitle({ title, caption, media }: Named): string {
  return title?.trim() || caption.trim() || media.name;
}
