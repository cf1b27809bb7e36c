"use client";

import { useQuery } from "@tanstack/react-query";
import { countUnapprovedAction } from "@/app/(dashboard)/accounts/actions";

/** How many scheduled posts this rule would hold; 0 until that is known. */
export function useUnapproved(rule: { accountId: string; kind: string; personId?: string } | null): number {
  const { data } = useQuery({
    queryKey: ["unapproved", rule],
    queryFn: async () => {
      const answer = await countUnapprovedAction(rule);
      return answer.ok ? answer.value.count : 0;
    },
    enabled: rule !== null,
  });
  return rule ? (data ?? 0) : 0;
}
