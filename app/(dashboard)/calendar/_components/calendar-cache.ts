import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { CalendarData, CalendarPage, CalendarPostView, TimelessPosts } from "@/lib/posts/calendar-types";

/** Every view of the calendar is cached below this key. */
export const calendarKey = ["calendar"];

type Cached = CalendarData | TimelessPosts | InfiniteData<CalendarPage>;
export type CalendarSnapshot = [readonly unknown[], Cached | undefined][];

/** All that is cached, to be put back by `restorePosts`. */
export function snapshotPosts(client: QueryClient): CalendarSnapshot {
  return client.getQueriesData<Cached>({ queryKey: calendarKey });
}

export function restorePosts(client: QueryClient, snapshot: CalendarSnapshot): void {
  for (const [key, data] of snapshot) client.setQueryData(key, data);
}

/** Changes posts in every view at once; null takes a post away. */
export function changePosts(
  client: QueryClient,
  change: (post: CalendarPostView) => CalendarPostView | null,
): void {
  const changed = <List extends { posts: CalendarPostView[] }>(list: List): List => ({
    ...list,
    posts: list.posts.flatMap((post) => change(post) ?? []),
  });
  client.setQueriesData<Cached>({ queryKey: calendarKey }, (data): Cached | undefined => {
    if (!data) return undefined;
    if ("pages" in data) return { ...data, pages: data.pages.map((page) => changed(page)) };
    return changed<CalendarData | TimelessPosts>(data);
  });
}

export function findPost(client: QueryClient, postId: string): CalendarPostView | null {
  for (const [, data] of snapshotPosts(client)) {
    const lists = !data ? [] : "pages" in data ? data.pages : [data];
    const found = lists.flatMap(({ posts }) => posts).find(({ id }) => id === postId);
    if (found) return found;
  }
  return null;
}
