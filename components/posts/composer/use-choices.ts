"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import { mediaKey } from "@/components/media/media-query";
import type { MediaKind, MediaPage, MediaView } from "@/lib/media/types";

const CHOICES_MAX = 60;
const CHECKING_POLL_MS = 2_000;

/** One kind of what the library offers, the newest first. */
export interface Choices {
  items: MediaView[];
  /** How many were uploaded and cannot be chosen yet. */
  checkingCount: number;
  hasMore: boolean;
  loadMore: () => void;
}

/** Those that are ready: what the page came with, what was uploaded since, and older ones on demand. */
export function useChoices(kind: MediaKind, given: MediaView[]): Choices {
  const poll = useLivePoll();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...mediaKey, "choices", kind],
    queryFn: ({ pageParam, signal }) => fetchPage(kind, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === "checking"))
        ? poll(CHECKING_POLL_MS)
        : false,
  });
  const known = (data?.pages ?? []).flatMap(({ items }) => items).filter((item) => item.kind === kind);
  const ready = known.filter(({ status }) => status === "ready");
  const others = given.filter((item) => item.kind === kind && !known.some(({ id }) => id === item.id));
  return {
    items: [...ready, ...others],
    checkingCount: known.filter(({ status }) => status === "checking").length,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage(),
  };
}

async function fetchPage(kind: MediaKind, cursor: string | null, signal: AbortSignal): Promise<MediaPage> {
  const query = new URLSearchParams({ kind, limit: String(CHOICES_MAX), ...(cursor && { cursor }) });
  const answer = await fetch(`/media/items?${query}`, { signal });
  if (!answer.ok) throw new Error("The library could not be read.");
  return answer.json();
}
