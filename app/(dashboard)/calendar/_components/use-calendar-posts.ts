import { useIsMutating, useQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import { pollInterval } from "@/components/posts/poll-interval";
import type { PostView } from "@/lib/posts/types";
import { moveKey } from "./use-move-post";

export interface PostsRange {
  from: string;
  to: string;
}

/** Never while a move is on its way: the old time would flash back. */
export function useCalendarPosts(workspaceId: string, range: PostsRange, initial: PostView[]): PostView[] {
  const poll = useLivePoll();
  const isMoving = useIsMutating({ mutationKey: moveKey }) > 0;
  const { data } = useQuery({
    queryKey: ["calendar", workspaceId, range.from, range.to],
    queryFn: ({ signal }) => fetchPosts(range, signal),
    initialData: initial,
    refetchInterval: ({ state }) => !isMoving && poll(pollInterval(state.data ?? [], new Date())),
  });
  return data;
}

async function fetchPosts({ from, to }: PostsRange, signal: AbortSignal): Promise<PostView[]> {
  const response = await fetch(`/calendar/posts?${new URLSearchParams({ from, to })}`, { signal });
  if (!response.ok) throw new Error(`The calendar could not be read (${response.status}).`);
  return response.json();
}
