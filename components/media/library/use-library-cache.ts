"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { LibraryItem } from "@/lib/media/types";
import { mediaKey } from "../media-query";
import type { LibraryPages } from "./merge-first-page";
import { libraryKey } from "./use-library";

/** What the lists show, changed before the server has answered. */
export function useLibraryCache() {
  const client = useQueryClient();
  const edit = (change: (items: LibraryItem[]) => LibraryItem[]) =>
    client.setQueriesData<LibraryPages>(
      { queryKey: libraryKey },
      (known) =>
        known && { ...known, pages: known.pages.map((page) => ({ ...page, items: change(page.items) })) },
    );
  return {
    /** An answer that was on its way would bring back how it was. */
    quiet: () => client.cancelQueries({ queryKey: mediaKey }),
    patch: (ids: readonly string[], change: (item: LibraryItem) => LibraryItem) =>
      edit((items) => items.map((item) => (ids.includes(item.id) ? change(item) : item))),
    drop: (ids: readonly string[]) => edit((items) => items.filter(({ id }) => !ids.includes(id))),
    /** Gives back how it was. */
    remember() {
      const known = client.getQueriesData<LibraryPages>({ queryKey: libraryKey });
      return () => {
        for (const [key, pages] of known) client.setQueryData(key, pages);
      };
    },
    settle: () => client.invalidateQueries({ queryKey: mediaKey }),
  };
}

export type LibraryCache = ReturnType<typeof useLibraryCache>;
