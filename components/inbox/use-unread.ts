import { useQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";

const POLL_MS = 30_000;
export const unreadKey = ["inbox", "unread"] as const;

/** How many are unread; changes come by themselves. */
export function useUnread(initial: number): number {
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: unreadKey,
    queryFn: fetchUnread,
    initialData: initial,
    refetchInterval: poll(POLL_MS),
  });
  return data;
}

async function fetchUnread({ signal }: { signal: AbortSignal }): Promise<number> {
  const response = await fetch("/inbox/unread", { signal });
  if (!response.ok) throw new Error(`The inbox could not be counted (${response.status}).`);
  return response.json();
}
