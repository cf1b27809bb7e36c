import type { CalendarPost } from "../calendar-posts";
import type { Carried, TrayMedia } from "./carry-store";

interface Shelf {
  posts: readonly CalendarPost[];
  media: readonly TrayMedia[];
  selected: ReadonlySet<string>;
}

/** What `data-carry` names: `post:<id>` or `media:<id>`. One of a selection takes the others along. */
export function pick(element: HTMLElement, { posts, media, selected }: Shelf): Carried | null {
  const [kind, id] = element.dataset.carry?.split(":") ?? [];
  if (kind === "media") {
    const file = media.find((one) => one.id === id);
    return file ? { kind, media: file } : null;
  }
  const lead = posts.find((one) => one.id === id);
  if (!lead) return null;
  const together = selected.has(lead.id) ? posts.filter((one) => selected.has(one.id)) : [lead];
  return { kind: "posts", lead, posts: together };
}
