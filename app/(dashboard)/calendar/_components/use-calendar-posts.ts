import { useIsMutating, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import { pollInterval } from "@/components/posts/poll-interval";
import type { CalendarData } from "@/lib/posts/calendar-types";
import { calendarKey } from "./calendar-cache";
import { moveKey } from "./moves/move-key";

/** What the server drew the page with, and the question that it answers. */
export interface FirstAnswer<Data> {
  query: string;
  data: Data;
  /** An ISO string. */
  at: string;
}

interface Asked {
  workspaceId: string;
  /** What the calendar's handler is asked, `first=2026-11-23&last=…`. */
  query: string;
}

/** Never while a move is on its way: the old time would flash back. */
export function useCalendarPosts(asked: Asked, first: FirstAnswer<CalendarData> | null) {
  const { workspaceId, query } = asked;
  const client = useQueryClient();
  const poll = useLivePoll();
  const isMoving = useIsMutating({ mutationKey: moveKey }) > 0;
  const isFirst = first?.query === query;
  useEffect(() => {
    if (!first || client.isMutating({ mutationKey: moveKey }) > 0) return;
    const key = [...calendarKey, workspaceId, first.query];
    const updatedAt = Date.parse(first.at);
    if ((client.getQueryState(key)?.dataUpdatedAt ?? 0) < updatedAt) {
      client.setQueryData(key, first.data, { updatedAt });
    }
  }, [client, first, workspaceId]);
  return useQuery({
    queryKey: [...calendarKey, workspaceId, query],
    queryFn: ({ signal }) => fetchJson<CalendarData>(`/calendar/posts?${query}`, signal),
    ...(isFirst && { initialData: first.data, initialDataUpdatedAt: Date.parse(first.at) }),
    refetchInterval: ({ state }) => !isMoving && poll(pollInterval(state.data?.posts ?? [], new Date())),
  });
}

export async function fetchJson<Data>(path: string, signal: AbortSignal): Promise<Data> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`The calendar could not be read (${response.status}).`);
  return response.json();
}
