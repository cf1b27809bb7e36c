"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { MediaFilters } from "@/lib/media/input";
import { readFilters, readOpenId, toParams } from "./library-address";

/** The address holds what is shown, so that a reload, a shared link and the back button show the same. */
export function useLibraryAddress() {
  const known = useSearchParams();
  const params = useMemo(() => known ?? new URLSearchParams(), [known]);
  const filters = useMemo(() => readFilters(params), [params]);
  const openId = readOpenId(params);

  /** `replace` for what changes with each key. */
  const setFilters = useCallback(
    (change: Partial<MediaFilters>, how: "push" | "replace" = "push") => {
      const next = toParams({ ...readFilters(params), ...change });
      const open = readOpenId(params);
      if (open) next.set("open", open);
      go(next, how);
    },
    [params],
  );

  /** Opened, it is one step back to close it; from one file to the next is none. */
  const setOpenId = useCallback(
    (id: string | null) => {
      const next = toParams(readFilters(params));
      const known = readOpenId(params);
      if (id === known) return;
      if (id) next.set("open", id);
      go(next, id && !known ? "push" : "replace");
    },
    [params],
  );
  return { filters, openId, setFilters, setOpenId };
}

function go(params: URLSearchParams, how: "push" | "replace"): void {
  const query = params.toString();
  const address = query ? `?${query}` : window.location.pathname;
  if (how === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}
