import { useQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import type { ThreadView } from "@/lib/comments/types";

const POLL_MS = 15_000;

export const threadsKey = (postId: string) => ["post", postId, "comments"];

/** The threads as they are now; what the server drew first is where they start. */
export function useThreads(postId: string, initial: ThreadView[]): ThreadView[] {
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: threadsKey(postId),
    queryFn: ({ signal }) => fetchThreads(postId, signal),
    initialData: initial,
    refetchInterval: poll(POLL_MS),
  });
  return data;
}

async function fetchThreads(postId: string, signal: AbortSignal): Promise<ThreadView[]> {
  const response = await fetch(`/posts/${postId}/comments`, { signal });
  if (!response.ok) throw new Error(`The comments could not be read (${response.status}).`);
  return response.json();
}
