"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LiveProvider } from "../live/live-provider";

/** What the server rendered is fresh enough to start from; each query says how often it looks again. */
const STALE_AFTER_MS = 10_000;

interface ProvidersProps {
  workspaceId: string;
  children: ReactNode;
}

export function Providers({ workspaceId, children }: ProvidersProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: STALE_AFTER_MS, retry: 2 } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <LiveProvider key={workspaceId}>{children}</LiveProvider>
    </QueryClientProvider>
  );
}
