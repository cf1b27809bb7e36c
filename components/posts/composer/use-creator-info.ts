"use client";

import { useQuery } from "@tanstack/react-query";
import type { CreatorInfoResult } from "@/lib/accounts/types";

/** Asked anew each time the form is opened, as TikTok demands; never from a cache. */
export function useCreatorInfo(accountId: string | null) {
  return useQuery({
    queryKey: ["creator-info", accountId],
    enabled: accountId !== null,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: 1,
    queryFn: async ({ signal }): Promise<CreatorInfoResult> => {
      const answer = await fetch(`/accounts/${accountId}/creator-info`, { signal, cache: "no-store" });
      const body = await answer.json();
      if (!answer.ok) throw new Error(body?.error?.message ?? "TikTok could not be asked.");
      return body;
    },
  });
}
