import type { PostView } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";

/** A post with its wall clock in the workspace's zone, whatever zone it was planned in. */
export interface CalendarPost extends PostView {
  local: string;
}

export function groupByDay(posts: PostView[], timeZone: string): Map<string, CalendarPost[]> {
  const days = new Map<string, CalendarPost[]>();
  for (const post of posts) {
    if (!post.scheduledAt) continue;
    const local = localOf(new Date(post.scheduledAt), timeZone);
    const date = local.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), { ...post, local }]);
  }
  return days;
}
