"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { PageHeader } from "@/components/ui/page-header";
import { DropZone } from "../upload/drop-zone";
import { UploadButton } from "../upload/upload-button";
import { UploadList } from "../upload/upload-list";
import { EmptyLibrary } from "./empty-library";
import { LibraryBar } from "./library-bar";
import { LibraryItems } from "./library-items";
import { LibrarySummaryLine } from "./library-summary-line";
import type { LibraryView } from "./library-view";
import { LoadMore } from "./load-more";
import type { MediaActions } from "./media-actions";
import type { LibraryStart } from "./use-library";
import { type LibraryModel, useLibraryModel } from "./use-library-model";
import { useLibraryShortcuts } from "./use-library-shortcuts";

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

export function MediaLibrary({ canUpload, canCompose, ...given }: MediaLibraryProps) {
  const t = useTranslations("library");
  const model = useLibraryModel(given);
  const { items, openId, selection, changes, isBare } = model;
  useLibraryShortcuts({
    selection,
    onDelete: canUpload ? changes.remove : null,
    onView: () => model.arrange(model.view === "grid" ? "list" : "grid"),
  });
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <PageHeader title={t("title")}>{canUpload && !isBare && <UploadButton />}</PageHeader>
        {!isBare && (
          <LibraryBar
            filters={model.filters}
            onFilter={model.setFilters}
            view={model.view}
            onView={model.arrange}
            isSelecting={selection.isSelecting}
            onSelecting={(isSelecting) => (isSelecting ? selection.setSelecting(true) : selection.clear())}
          />
        )}
        <Files model={model} canUpload={canUpload} />
      </div>
      {openId && (
        <Details
          mediaId={openId}
          known={items.find(({ id }) => id === openId) ?? null}
          changes={changes}
          canChange={canUpload}
          canCompose={canCompose}
          timeZone={given.timeZone}
          onClose={model.close}
        />
      )}
      {selection.ids.length > 0 && (
        <BulkBar
          items={items}
          selection={selection}
          changes={changes}
          canChange={canUpload}
          canCompose={canCompose}
        />
      )}
    </div>
  );
}

function Files({ model, canUpload }: { model: LibraryModel; canUpload: boolean }) {
  const t = useTranslations("library");
  const { library, items, filters, setFilters, selection } = model;
  return (
    <DropZone isOn={canUpload}>
      {library.isOutOfDate && (
        <p role="status" className="bg-wait-soft px-4 py-2 text-sm text-wait md:px-5">
          {t("outOfDate")}
        </p>
      )}
      <UploadList />
      {!model.isBare && (
        <LibrarySummaryLine filters={filters} onFilter={setFilters} summary={library.summary} />
      )}
      {model.isEmpty ? (
        <EmptyLibrary filters={filters} canUpload={canUpload} onClear={() => setFilters(nothing)} />
      ) : (
        <div className={cn("transition-opacity", library.isPlaceholderData && "opacity-60")}>
          <LibraryItems
            items={items}
            order={model.order}
            total={library.summary?.count ?? items.length}
            isList={model.view === "list"}
            sort={filters.sort}
            onSort={(sort) => setFilters({ sort })}
            selection={selection}
            openId={model.openId}
            onOpen={model.open}
            onDelete={canUpload ? model.changes.remove : null}
            loadMore={model.loadMore}
          />
        </div>
      )}
      {library.hasNextPage && (
        <LoadMore isLoading={library.isFetchingNextPage} onLoad={() => void library.fetchNextPage()} />
      )}
    </DropZone>
  );
}
