"use client";

import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import type { MediaKind, MediaPage } from "@/lib/media/types";
import { mediaKey } from "./media-query";
import { isUnfinished } from "./upload/upload";
import { useUploads } from "./upload/upload-provider";

const BUSY_EVERY_MS = 2000;
const QUIET_EVERY_MS = 30_000;

/** The library, read on demand and kept fresh: soon while something moves, else now and then. */
export function useMedia(firstPage: MediaPage, kind?: MediaKind) {
  const poll = useLivePoll();
  const isUploading = useUploads().some(isUnfinished);
  return useInfiniteQuery({
    queryKey: [...mediaKey, "library", kind ?? "all"],
    queryFn: ({ pageParam, signal }) => fetchPage({ cursor: pageParam, kind }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [firstPage], pageParams: [null] },
    refetchInterval: ({ state }) =>
      poll(isUploading || isChecking(state.data) ? BUSY_EVERY_MS : QUIET_EVERY_MS),
  });
}

async function fetchPage(
  { cursor, kind }: { cursor: string | null; kind: MediaKind | undefined },
  signal: AbortSignal,
): Promise<MediaPage> {
  const asked = new URLSearchParams({ ...(cursor && { cursor }), ...(kind && { kind }) });
  const response = await fetch(`/media/items?${asked}`, { signal });
  if (!response.ok) throw new Error(`The library answered ${response.status}.`);
  return response.json();
}

function isChecking(data: InfiniteData<MediaPage> | undefined): boolean {
  return Boolean(data?.pages.some(({ items }) => items.some(({ status }) => status === "checking")));
}
