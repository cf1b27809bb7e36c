"use client";

import { useEffect, useRef, useState } from "react";
import { convertVideo, FixError, type FixProblem, type FixSource, type MadeVideo } from "./convert-video";
import type { FixNeeds, FixWish } from "./fix-plan";

export type FixState =
  | { name: "idle" }
  | { name: "working"; percent: number }
  | { name: "failed"; problem: FixProblem };

/** Runs one conversion at a time; leaving ends it. */
export function useFix(source: FixSource, onMade: (made: MadeVideo) => void) {
  const [state, setState] = useState<FixState>({ name: "idle" });
  const run = useRef<AbortController | null>(null);
  useEffect(() => () => run.current?.abort(), []);
  useLeaveWarning(state.name === "working");
  const start = async (asked: { wish: FixWish; needs: FixNeeds; canEncode: boolean; name: string }) => {
    const own = new AbortController();
    run.current = own;
    setState({ name: "working", percent: 0 });
    try {
      const onProgress = (share: number) => setState({ name: "working", percent: Math.floor(share * 100) });
      const made = await convertVideo(source, { ...asked, signal: own.signal, onProgress });
      if (!own.signal.aborted) onMade(made);
    } catch (error) {
      if (own.signal.aborted) return;
      setState({ name: "failed", problem: error instanceof FixError ? error.problem : "failed" });
    }
  };
  const cancel = () => {
    run.current?.abort();
    setState({ name: "idle" });
  };
  return { state, start, cancel };
}

function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);
}
