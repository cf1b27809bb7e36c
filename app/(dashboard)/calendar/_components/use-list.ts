import { type InfiniteData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import { pollInterval } from "@/components/posts/poll-interval";
import type { CalendarPage, TimelessPosts } from "@/lib/posts/calendar-types";
import { calendarKey } from "./calendar-cache";
import { useCalendar } from "./calendar-context";
import { type CalendarPost, placePost } from "./calendar-posts";
import { type FirstAnswer, fetchJson } from "./use-calendar-posts";

/** Beyond these, the farthest page is dropped and read again when one comes back to it. */
const PAGES_MAX = 10;

export interface FirstList {
  page: CalendarPage;
  timeless: TimelessPosts;
}

interface Asked {
  workspaceId: string;
  query: string;
}

/** All posts with a time from a day on, read page by page both ways, and the drafts without one. */
export function useList({ workspaceId, query }: Asked, first: FirstAnswer<FirstList> | null) {
  const { timeZone } = useCalendar();
  const poll = useLivePoll();
  const known = first?.query === query ? first : null;
  const updatedAt = known ? { initialDataUpdatedAt: Date.parse(known.at) } : {};
  const list = useInfiniteQuery({
    queryKey: [...calendarKey, workspaceId, "list", query],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<CalendarPage>(`/calendar/list?${query}${pageParam}`, signal),
    initialPageParam: "",
    getPreviousPageParam: ({ earlier }) => earlier && `&before=${encodeURIComponent(earlier)}`,
    getNextPageParam: ({ later }) => later && `&after=${encodeURIComponent(later)}`,
    maxPages: PAGES_MAX,
    ...(known && { initialData: { pages: [known.data.page], pageParams: [""] }, ...updatedAt }),
    refetchInterval: ({ state }) => poll(pollInterval(allOf(state.data), new Date())),
  });
  const timeless = useQuery({
    queryKey: [...calendarKey, workspaceId, "timeless", query],
    queryFn: ({ signal }) => fetchJson<TimelessPosts>(`/calendar/timeless?${query}`, signal),
    ...(known && { initialData: known.data.timeless, ...updatedAt }),
  });
  const posts = useMemo(() => place(allOf(list.data), timeZone), [list.data, timeZone]);
  return { list, posts, timeless: timeless.data ?? null };
}

function allOf(data: InfiniteData<CalendarPage> | undefined) {
  return data?.pages.flatMap(({ posts }) => posts) ?? [];
}

function place(posts: CalendarPage["posts"], timeZone: string): CalendarPost[] {
  return posts.flatMap((view) => (view.scheduledAt ? placePost(view, view.scheduledAt, timeZone) : []));
}
