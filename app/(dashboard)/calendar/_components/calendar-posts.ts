import type { CalendarPostView } from "@/lib/posts/calendar-types";
import { localOf } from "@/lib/posts/zones";

/** A post with its wall clock in the workspace's zone, whatever zone it was planned in. */
export interface CalendarPost extends CalendarPostView {
  local: string;
}

const known = new WeakMap<CalendarPostView, { timeZone: string; post: CalendarPost }>();

/** A post that did not change stays the same object: its card is not drawn anew. */
export function placePost(view: CalendarPostView, scheduledAt: string, timeZone: string): CalendarPost {
  const seen = known.get(view);
  if (seen?.timeZone === timeZone) return seen.post;
  const post = { ...view, local: localOf(new Date(scheduledAt), timeZone) };
  known.set(view, { timeZone, post });
  return post;
}

export function groupByDay(posts: CalendarPostView[], timeZone: string): Map<string, CalendarPost[]> {
  const placed = posts.flatMap((view) =>
    view.scheduledAt ? placePost(view, view.scheduledAt, timeZone) : [],
  );
  return Map.groupBy(placed, ({ local }) => local.slice(0, 10));
}
