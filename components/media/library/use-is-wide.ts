"use client";

import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 1024px)";

/** Room for the details beside the files. The server cannot know, and draws neither. */
export function useIsWide(): boolean {
  return useSyncExternalStore(listen, isWide, () => false);
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
