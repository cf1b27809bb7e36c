"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import type { MediaFilters } from "@/lib/media/input";
import { MEDIA_PAGE_MAX } from "@/lib/media/rules";
import type { MediaPage, StorageUse } from "@/lib/media/types";
import { mediaKey } from "../media-query";
import { isUnfinished } from "../upload/upload";
import { useUploads } from "../upload/upload-provider";
import { toParams } from "./library-address";
import { type LibraryPages, mergeFirstPage } from "./merge-first-page";

/** Apart from `mediaKey`, so that a finished upload reads one page anew and not all that were scrolled through. */
export const libraryKey = ["library"] as const;

const BUSY_EVERY_MS = 2000;
const QUIET_EVERY_MS = 30_000;
/** Where a new file may stand in the middle, this many pages are read again to find it. */
const REREAD_PAGES_MAX = 4;

export interface LibrarySummary {
  count: number;
  storage: StorageUse;
}

export interface LibraryStart {
  filters: MediaFilters;
  firstPage: MediaPage;
  summary: LibrarySummary;
}

/** The library read on demand; its beginning is kept fresh, soon while something moves, else now and then. */
export function useLibrary(filters: MediaFilters, start: LibraryStart) {
  const client = useQueryClient();
  const query = toParams(filters).toString();
  const isStart = query === toParams(start.filters).toString();
  const key = [...libraryKey, query];
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    ...(isStart && { initialData: { pages: [start.firstPage], pageParams: [null] } }),
  });
  const { data: fresh, isError } = useFreshStart(query, isStart ? start.firstPage : undefined);
  const { refetch } = list;
  useEffect(() => {
    if (!fresh) return;
    const known = client.getQueryData<LibraryPages>([...libraryKey, query]);
    const merged = mergeFirstPage(known, fresh);
    client.setQueryData<LibraryPages>([...libraryKey, query], merged);
    const isInMiddle = filters.sort !== "newest" || hasChecking(merged.pages.slice(1));
    if (isInMiddle && merged.pages.length <= REREAD_PAGES_MAX && merged.pages.length > 1) void refetch();
  }, [fresh, client, query, filters.sort, refetch]);
  return { ...list, isOutOfDate: isError, summary: useSummary(query, isStart ? start.summary : undefined) };
}

function useFreshStart(query: string, initialData: MediaPage | undefined) {
  const poll = useLivePoll();
  const isUploading = useUploads().some(isUnfinished);
  return useQuery({
    queryKey: [...mediaKey, "fresh", query],
    queryFn: ({ signal }) => fetchPage(query, null, signal),
    ...(initialData && { initialData }),
    refetchInterval: ({ state }) =>
      poll(isUploading || (state.data && hasChecking([state.data])) ? BUSY_EVERY_MS : QUIET_EVERY_MS),
  });
}

/** How many files these filters leave, and what all files take. */
function useSummary(query: string, initialData: LibrarySummary | undefined): LibrarySummary | undefined {
  const { data } = useQuery({
    queryKey: [...mediaKey, "summary", query],
    queryFn: ({ signal }) => ask<LibrarySummary>(`/media/summary?${query}`, signal),
    placeholderData: keepPreviousData,
    ...(initialData && { initialData }),
  });
  return data;
}

function fetchPage(query: string, cursor: string | null, signal: AbortSignal): Promise<MediaPage> {
  const asked = new URLSearchParams(query);
  asked.set("limit", String(MEDIA_PAGE_MAX));
  if (cursor) asked.set("cursor", cursor);
  return ask(`/media/items?${asked}`, signal);
}

export async function ask<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal });
  if (!response.ok) {
    throw new Error(`The library answered ${response.status}.`, { cause: response.status });
  }
  return response.json();
}

function hasChecking(pages: readonly MediaPage[]): boolean {
  return pages.some(({ items }) => items.some(({ status }) => status === "checking"));
}
