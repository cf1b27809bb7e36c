"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { PageHeader } from "@/components/ui/page-header";
import { DropZone } from "../upload/drop-zone";
import { UploadButton } from "../upload/upload-button";
import { UploadList } from "../upload/upload-list";
import { useUploads } from "../upload/upload-provider";
import { EmptyLibrary } from "./empty-library";
import { FilterChips } from "./filter-chips";
import { activeFilters } from "./library-address";
import { LibraryBar } from "./library-bar";
import { LibraryItems } from "./library-items";
import { type LibraryView, rememberLibraryView } from "./library-view";
import type { MediaActions } from "./media-actions";
import { StorageButton } from "./storage-button";
import { type LibraryStart, useLibrary } from "./use-library";
import { useLibraryAddress } from "./use-library-address";
import { useLibraryShortcuts } from "./use-library-shortcuts";
import { useMediaChanges } from "./use-media-changes";
import { useSelection } from "./use-selection";

const Details = dynamic(() => import("./details").then(({ Details }) => Details), { ssr: false });
const BulkBar = dynamic(() => import("./bulk-bar").then(({ BulkBar }) => BulkBar), { ssr: false });

const nothing = { search: undefined, usage: undefined, state: undefined, label: undefined };

interface MediaLibraryProps {
  start: LibraryStart;
  view: LibraryView;
  canUpload: boolean;
  canCompose: boolean;
  timeZone: string;
  actions: MediaActions;
}

export function MediaLibrary({
  start,
  view: given,
  canUpload,
  canCompose,
  timeZone,
  actions,
}: MediaLibraryProps) {
  const t = useTranslations("library");
  const { filters, openId, setFilters, setOpenId } = useLibraryAddress();
  const library = useLibrary(filters, start);
  const { summary, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = library;
  const items = useMemo(() => library.data?.pages.flatMap((page) => page.items) ?? [], [library.data]);
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const selection = useSelection(order);
  const changes = useMediaChanges(actions, timeZone);
  const [view, setView] = useState(given);
  const uploads = useUploads();
  const openedBy = useRef<HTMLElement | null>(null);
  const isFiltered = activeFilters(filters).length > 0;
  const isEmpty = items.length === 0 && !library.isPlaceholderData;
  const isBare = isEmpty && !isFiltered && uploads.length === 0;

  function arrange(next: LibraryView) {
    setView(next);
    rememberLibraryView(next);
  }
  function remove(ids: readonly string[]) {
    selection.clear();
    if (openId && ids.includes(openId)) setOpenId(null);
    void changes.remove(ids);
  }
  function open(id: string) {
    openedBy.current = document.activeElement as HTMLElement | null;
    setOpenId(id);
  }
  function close() {
    setOpenId(null);
    openedBy.current?.focus();
  }
  useLibraryShortcuts({
    selection,
    onDelete: canUpload ? remove : null,
    onView: () => arrange(view === "grid" ? "list" : "grid"),
  });

  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <PageHeader title={t("title")}>{canUpload && !isBare && <UploadButton />}</PageHeader>
        {!isBare && (
          <LibraryBar
            filters={filters}
            onFilter={setFilters}
            view={view}
            onView={arrange}
            isSelecting={selection.isSelecting}
            onSelecting={(isSelecting) => (isSelecting ? selection.setSelecting(true) : selection.clear())}
          />
        )}
        <DropZone isOn={canUpload}>
          {library.isOutOfDate && (
            <p role="status" className="bg-wait-soft px-4 py-2 text-sm text-wait md:px-5">
              {t("outOfDate")}
            </p>
          )}
          <UploadList />
          {!isBare && (
            <div className="flex min-h-9 flex-wrap items-center gap-2 px-4 pt-2 md:px-5">
              <p role="status" className="text-sm text-ink3 tabular-nums">
                {summary && t("found", { count: summary.count })}
              </p>
              <FilterChips filters={filters} onFilter={setFilters} />
              {summary && (
                <div className="ms-auto">
                  <StorageButton
                    use={summary.storage}
                    onShowLeaving={() => setFilters({ state: "leaving" })}
                  />
                </div>
              )}
            </div>
          )}
          {isEmpty ? (
            <EmptyLibrary filters={filters} canUpload={canUpload} onClear={() => setFilters(nothing)} />
          ) : (
            <div className={cn("transition-opacity", library.isPlaceholderData && "opacity-60")}>
              <LibraryItems
                items={items}
                order={order}
                total={summary?.count ?? items.length}
                isList={view === "list"}
                sort={filters.sort}
                onSort={(sort) => setFilters({ sort })}
                selection={selection}
                openId={openId}
                onOpen={open}
                onDelete={canUpload ? remove : null}
                loadMore={
                  hasNextPage && !isFetchingNextPage && !isFetchNextPageError
                    ? () => void fetchNextPage()
                    : null
                }
              />
            </div>
          )}
          {hasNextPage && (
            <div className="flex justify-center pb-8">
              <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
                {isFetchingNextPage ? t("loading") : t("loadMore")}
              </Button>
            </div>
          )}
        </DropZone>
      </div>
      {openId && (
        <Details
          mediaId={openId}
          known={items.find(({ id }) => id === openId) ?? null}
          changes={{ ...changes, remove: async (ids) => remove(ids) }}
          canChange={canUpload}
          canCompose={canCompose}
          timeZone={timeZone}
          onClose={close}
        />
      )}
      {selection.ids.length > 0 && (
        <BulkBar
          items={items}
          selection={selection}
          changes={{ ...changes, remove: async (ids) => remove(ids) }}
          canChange={canUpload}
          canCompose={canCompose}
        />
      )}
    </div>
  );
}
