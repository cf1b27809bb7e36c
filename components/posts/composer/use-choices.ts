"use client";

import { useQuery } from "@tanstack/react-query";
import { mediaKey } from "@/components/media/media-query";
import type { MediaPage, MediaView } from "@/lib/media/types";

const CHOICES_MAX = 60;
const CHECKING_POLL_MS = 2_000;

/** The videos that are ready: those the page came with, and what was uploaded since. */
export function useChoices(given: MediaView[]): MediaView[] {
  const { data } = useQuery({
    queryKey: [...mediaKey, "choices"],
    queryFn: async ({ signal }): Promise<MediaView[]> => {
      const answer = await fetch(`/media/items?limit=${CHOICES_MAX}`, { signal });
      if (!answer.ok) throw new Error("The library could not be read.");
      const page: MediaPage = await answer.json();
      return page.items;
    },
    placeholderData: given,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "checking") ? CHECKING_POLL_MS : false,
  });
  const ready = (data ?? []).filter(({ status }) => status === "ready");
  return [...ready, ...given.filter(({ id }) => !ready.some((item) => item.id === id))];
}
