"use client";

import { useQuery } from "@tanstack/react-query";
import type { ProfileTile } from "@/lib/posts/types";

export interface ProfileMoment {
  accountId: string;
  /** When the post goes out, as an ISO string; null is after everything that is planned. */
  at: string | "now" | null;
  /** The post that is being edited. */
  postId: string | null;
}

export function useProfileTiles({ accountId, at, postId }: ProfileMoment) {
  return useQuery({
    queryKey: ["profile-tiles", accountId, at, postId],
    queryFn: async ({ signal }): Promise<ProfileTile[]> => {
      const before = at === "now" ? new Date().toISOString() : at;
      const asked = new URLSearchParams({ ...(before && { before }), ...(postId && { without: postId }) });
      const answer = await fetch(`/accounts/${accountId}/profile-tiles?${asked}`, { signal });
      if (!answer.ok) throw new Error(`The profile answered ${answer.status}.`);
      return answer.json();
    },
  });
}
