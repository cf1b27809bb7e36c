"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import type { FirstSteps } from "@/lib/posts/types";

export const steps = ["account", "media", "post"] as const;
export type Step = (typeof steps)[number];

export interface Guide {
  isOpen: boolean;
  done: Record<Step, boolean>;
  open: () => void;
  hide: () => void;
}

/** While it is open, a step that is done elsewhere is ticked here soon after. */
const LOOK_AGAIN_MS = 3000;

const nothingToDo: FirstSteps = { account: true, media: true, post: true, isHidden: true };

/** Opens by itself while a step is missing; it stays to say that the last one is done. */
export function useGuide(
  first: FirstSteps | null,
  workspaceId: string,
  onHide: (input: { isHidden: boolean }) => Promise<unknown>,
): Guide | null {
  const initial = first ?? nothingToDo;
  const [isOpen, setOpen] = useState(!initial.isHidden && !isComplete(initial));
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: ["guide", workspaceId],
    queryFn: ({ signal }) => ask(signal),
    initialData: initial,
    enabled: isOpen,
    refetchInterval: ({ state }) => (state.data && isComplete(state.data) ? false : poll(LOOK_AGAIN_MS)),
  });
  const show = (next: boolean) => {
    setOpen(next);
    onHide({ isHidden: !next }).catch(() => {});
  };
  return first && { isOpen, done: data, open: () => show(true), hide: () => show(false) };
}

export function isComplete(done: Record<Step, boolean>): boolean {
  return steps.every((step) => done[step]);
}

async function ask(signal: AbortSignal): Promise<FirstSteps> {
  const response = await fetch("/guide", { signal });
  if (!response.ok) throw new Error(`The first steps answered ${response.status}.`);
  return (await response.json()) as FirstSteps;
}
