"use client";

import { useSyncExternalStore } from "react";

/** Decides between ⌘ and Ctrl. The server cannot know, and says Ctrl. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, isMac, () => false);
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

const never = () => () => {};
