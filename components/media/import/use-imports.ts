"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import type { ImportView } from "@/lib/media/types";
import { mediaKey } from "../media-query";
import { isUnderWay } from "./is-under-way";
import { useMissingPosters } from "./use-missing-posters";

const importsKey = [...mediaKey, "imports"] as const;
const BUSY_EVERY_MS = 1500;
const QUIET_EVERY_MS = 60_000;
const none: readonly ImportView[] = [];

/** What is fetched from addresses into this workspace. One that arrives brings the library up to date. */
export function useImports(): readonly ImportView[] {
  const queryClient = useQueryClient();
  const poll = useLivePoll();
  const { data = none } = useQuery({
    queryKey: importsKey,
    queryFn: async ({ signal }) => {
      const answer = await fetch("/media/imports", { signal });
      if (!answer.ok) throw new Error(`The imports could not be read: ${answer.status}.`);
      return ((await answer.json()) as { imports: ImportView[] }).imports;
    },
    refetchInterval: ({ state }) => poll(state.data?.some(isUnderWay) ? BUSY_EVERY_MS : QUIET_EVERY_MS),
  });
  const arrivedCount = data.filter(({ status }) => status === "done").length;
  useEffect(() => {
    if (arrivedCount > 0) void queryClient.invalidateQueries({ queryKey: mediaKey });
  }, [arrivedCount, queryClient]);
  useMissingPosters(data);
  return data;
}

export function useStartImports() {
  return useChange((addresses: string[]) =>
    send("/media/imports", { method: "POST", body: JSON.stringify({ addresses }) }),
  );
}

export function useRetryImport() {
  return useChange((id: string) => send(`/media/imports/${id}`, { method: "POST" }));
}

export function useRemoveImport() {
  return useChange((id: string) => send(`/media/imports/${id}`, { method: "DELETE" }));
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: importsKey }),
  });
}

/** What the server refuses, it refuses in words. */
async function send(path: string, init: RequestInit): Promise<void> {
  const answer = await fetch(path, init);
  if (answer.ok) return;
  // The validator comes with the first refusal, not with every page.
  const { readRefusal } = await import("./read-refusal");
  throw new Error(await readRefusal(answer));
}
