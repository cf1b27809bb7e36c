import type { LibraryItem } from "@/lib/media/types";
import { PHOTOS_MAX } from "@/lib/posts/rules";

/** Why these files cannot be one post; null when they can: one video, or photos. */
export function findPostObstacle(items: readonly Pick<LibraryItem, "kind" | "status">[]) {
  const videos = items.filter(({ kind }) => kind === "video").length;
  if (videos > 0 && videos < items.length) return "mixed";
  if (videos > 1) return "videos";
  if (videos === 0 && items.length > PHOTOS_MAX) return "photos";
  return items.every(({ status }) => status === "ready") ? null : "notReady";
}
