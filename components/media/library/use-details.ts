"use client";

import { useQuery } from "@tanstack/react-query";
import type { MediaDetail } from "@/lib/media/types";
import type { AccountFit, MediaUses } from "@/lib/posts/types";
import { mediaKey } from "../media-query";
import { ask } from "./use-library";

const CHECKING_POLL_MS = 2000;
const GONE = 404;

export interface Details {
  media: MediaDetail;
  uses: MediaUses;
  fits: AccountFit[];
}

/** All that is known of one file, asked for when it is opened. */
export function useDetails(mediaId: string) {
  return useQuery({
    queryKey: [...mediaKey, "details", mediaId],
    queryFn: ({ signal }) => ask<Details>(`/media/${mediaId}/details`, signal),
    refetchInterval: ({ state }) => (state.data?.media.status === "checking" ? CHECKING_POLL_MS : false),
    retry: (count, error) => !isGone(error) && count < 2,
  });
}

export function isGone(error: unknown): boolean {
  return error instanceof Error && error.cause === GONE;
}
