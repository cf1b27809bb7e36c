"use client";

import { useQuery } from "@tanstack/react-query";
import type { MediaDetail, MediaStatus } from "@/lib/media/types";
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
    refetchInterval: ({ state }) => (isMoving(state.data?.media.status) ? CHECKING_POLL_MS : false),
    retry: (count, error) => !isGone(error) && count < 2,
  });
}

function isMoving(status: MediaStatus | undefined): boolean {
  return status === "fetching" || status === "checking";
}

export function isGone(error: unknown): boolean {
  return error instanceof Error && error.cause === GONE;
}
