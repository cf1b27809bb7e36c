import { useQuery } from "@tanstack/react-query";
import { useLivePoll } from "@/components/live/live-provider";
import { pollInterval } from "@/components/posts/poll-interval";
import type { PostDetail } from "@/lib/posts/types";

export const postKey = (postId: string) => ["post", postId];

/** The post as it is now; what the server drew first is where it starts. */
export function usePost(initial: PostDetail): PostDetail {
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: postKey(initial.id),
    queryFn: ({ signal }) => fetchPost(initial.id, signal),
    initialData: initial,
    refetchInterval: ({ state }) => poll(pollInterval(state.data ? [state.data] : [], new Date())),
  });
  return data;
}

export async function fetchPost(postId: string, signal: AbortSignal): Promise<PostDetail> {
  const response = await fetch(`/posts/${postId}/state`, { signal });
  if (!response.ok) throw new Error(`The post could not be read (${response.status}).`);
  return response.json();
}
