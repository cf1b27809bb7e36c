"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AccountHit } from "@/lib/accounts/types";
import type { MediaHit } from "@/lib/media/types";
import type { PostHit } from "@/lib/posts/types";
import { SEARCH_CHARS_MAX } from "@/lib/workspaces/rules";
import type { PersonHit } from "@/lib/workspaces/types";

export interface Hits {
  posts: PostHit[];
  media: MediaHit[];
  accounts: AccountHit[];
  people: PersonHit[];
}

/** Long enough that a word is asked for once, too short to be felt. */
const ASK_AFTER_MS = 140;

/** Asks once typing pauses; an answer that is overtaken by the next question is broken off. */
export function useSearch(typed: string, workspaceId: string) {
  const q = useSettled(typed.trim().slice(0, SEARCH_CHARS_MAX));
  return useQuery({
    queryKey: ["search", workspaceId, q],
    queryFn: ({ signal }) => ask(q, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    retry: 1,
  });
}

async function ask(q: string, signal: AbortSignal): Promise<Hits> {
  const response = await fetch(`/search?${new URLSearchParams({ q })}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return (await response.json()) as Hits;
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), ASK_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return value === "" ? "" : settled;
}
