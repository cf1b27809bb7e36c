import { useQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import type { WaitingPost } from "@/lib/approvals/types";

const EVERY_MS = 60_000;

/** What waits for approval, as it is now; what the server drew first is where it starts. */
export function useWaiting(initial: WaitingPost[]): WaitingPost[] {
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: ["approvals", "list"],
    queryFn: async ({ signal }): Promise<WaitingPost[]> => {
      const response = await fetch("/approvals/list", { signal });
      if (!response.ok) throw new Error(`The list could not be read (${response.status}).`);
      return response.json();
    },
    initialData: initial,
    refetchInterval: () => poll(EVERY_MS),
  });
  return data;
}
