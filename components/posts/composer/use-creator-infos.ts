"use client";

import { useQueries } from "@tanstack/react-query";
import type { CreatorInfoResult } from "@/lib/accounts/types";

export interface CreatorAnswer {
  data: CreatorInfoResult | undefined;
  /** Asking TikTok failed; the sentence says why. */
  failure: string | null;
  retry: () => void;
}

/** Asked anew each time the form is opened, as TikTok demands; never from a cache. In the order of the ids. */
export function useCreatorInfos(accountIds: (string | null)[]): CreatorAnswer[] {
  const answers = useQueries({
    queries: accountIds.map((accountId, index) => ({
      queryKey: ["creator-info", accountId ?? `none ${index}`],
      enabled: accountId !== null,
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      retry: 1,
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchCreatorInfo(accountId ?? "", signal),
    })),
  });
  return answers.map(({ data, error, refetch }) => ({
    data,
    failure: error?.message ?? null,
    retry: () => void refetch(),
  }));
}

async function fetchCreatorInfo(accountId: string, signal: AbortSignal): Promise<CreatorInfoResult> {
  const answer = await fetch(`/accounts/${accountId}/creator-info`, { signal, cache: "no-store" });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body?.error?.message ?? "TikTok could not be asked.");
  return body;
}
