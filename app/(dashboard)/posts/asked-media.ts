import type { MediaView } from "@/lib/media/types";
import { PHOTOS_MAX } from "@/lib/posts/rules";

/** `?media=a&media=b` and `?media=a,b` name the same, in this order; more than a post holds are not looked up. */
export function readMediaIds(media: string | string[] | undefined): string[] {
  const ids = [media ?? []].flat().flatMap((part) => part.split(","));
  return [...new Set(ids.map((id) => id.trim()).filter(Boolean))].slice(0, PHOTOS_MAX);
}

/** Of what was asked for, what one post can hold: the first and, when it is a photo, the other photos. */
export function fitOnePost(mediaIds: string[], media: Pick<MediaView, "id" | "kind">[]): string[] {
  const known = new Map(media.map((item) => [item.id, item]));
  const asked = mediaIds.flatMap((id) => known.get(id) ?? []);
  const [first] = asked;
  if (!first) return [];
  const fitting = first.kind === "video" ? [first] : asked.filter(({ kind }) => kind === "photo");
  return fitting.map(({ id }) => id);
}
