import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import type { InboxPage } from "@/lib/notifications/types";

const POLL_MS = 30_000;
/** A hint reads anew all that was scrolled through: of an inbox nobody scrolls far. */
const PAGES_MAX = 25;
export const itemsKey = ["inbox", "items"] as const;

export interface InboxQuery {
  group?: string;
  workspace?: string;
  unread?: "1";
}

export function useInbox(query: InboxQuery, initial?: InboxPage) {
  const poll = useLivePoll();
  return useInfiniteQuery({
    queryKey: [...itemsKey, query],
    queryFn: ({ pageParam, signal }) => fetchItems(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }, pages) => (pages.length < PAGES_MAX ? before : null),
    placeholderData: keepPreviousData,
    refetchInterval: poll(POLL_MS),
    ...(initial && { initialData: { pages: [initial], pageParams: [null] } }),
  });
}

async function fetchItems(query: InboxQuery, before: string | null, signal: AbortSignal): Promise<InboxPage> {
  const params = new URLSearchParams({ ...query, ...(before && { before }) });
  const response = await fetch(`/inbox/items?${params}`, { signal });
  if (!response.ok) throw new Error(`The inbox could not be read (${response.status}).`);
  return response.json();
}
