"use client";

import { useMemo, useRef, useState } from "react";
import { useUploads } from "../upload/upload-provider";
import { activeFilters } from "./library-address";
import { type LibraryView, rememberLibraryView } from "./library-view";
import type { MediaActions } from "./media-actions";
import { type LibraryStart, useLibrary } from "./use-library";
import { useLibraryAddress } from "./use-library-address";
import { useMediaChanges } from "./use-media-changes";
import { useSelection } from "./use-selection";

interface LibraryModelInput {
  start: LibraryStart;
  view: LibraryView;
  timeZone: string;
  actions: MediaActions;
}

/** What the library shows, what is selected and open in it, and what can be done. */
export function useLibraryModel({ start, view: given, timeZone, actions }: LibraryModelInput) {
  const address = useLibraryAddress();
  const { filters, openId, setOpenId } = address;
  const library = useLibrary(filters, start);
  const items = useMemo(() => library.data?.pages.flatMap((page) => page.items) ?? [], [library.data]);
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const selection = useSelection(order);
  const changes = useMediaChanges(actions, timeZone);
  const [view, setView] = useState(given);
  const hasUploads = useUploads().length > 0;
  const openedBy = useRef<HTMLElement | null>(null);
  const isEmpty = items.length === 0 && !library.isPlaceholderData;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = library;
  const mayRead = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;

  return {
    ...address,
    ...{ library, items, order, selection, view, isEmpty },
    /** Nothing to search in and nothing on its way: only how to begin. */
    isBare: isEmpty && activeFilters(filters).length === 0 && !hasUploads,
    loadMore: mayRead ? () => void fetchNextPage() : null,
    changes: {
      ...changes,
      async remove(ids: readonly string[]) {
        selection.clear();
        if (openId && ids.includes(openId)) setOpenId(null);
        await changes.remove(ids);
      },
    },
    arrange(next: LibraryView) {
      setView(next);
      rememberLibraryView(next);
    },
    open(id: string) {
      openedBy.current = document.activeElement as HTMLElement | null;
      setOpenId(id);
    },
    close() {
      setOpenId(null);
      openedBy.current?.focus();
    },
  };
}

export type LibraryModel = ReturnType<typeof useLibraryModel>;
