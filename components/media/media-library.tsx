"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { MediaKind, MediaPage } from "@/lib/media/types";
import { EmptyLibrary } from "./empty-library";
import { MediaCard } from "./media-card";
import { MediaDialog, type OnDelete } from "./media-dialog";
import { MediaFilter } from "./media-filter";
import { DropZone } from "./upload/drop-zone";
import { UploadButton } from "./upload/upload-button";
import { UploadList } from "./upload/upload-list";
import { useUploads } from "./upload/upload-provider";
import { useMedia } from "./use-media";

interface MediaLibraryProps {
  firstPage: MediaPage;
  /** Undefined: both. */
  kind: MediaKind | undefined;
  canUpload: boolean;
  canCompose: boolean;
  onDelete: OnDelete;
}

export function MediaLibrary({ firstPage, kind, canUpload, canCompose, onDelete }: MediaLibraryProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isError } = useMedia(firstPage, kind);
  const [shownId, setShownId] = useState<string | null>(null);
  const items = data.pages.flatMap((page) => page.items);
  const shown = items.find(({ id }) => id === shownId) ?? null;
  const uploads = useUploads();
  const isEmpty = items.length === 0 && uploads.length === 0;
  return (
    <>
      <PageHeader title="Library">
        {(kind || !isEmpty) && <MediaFilter kind={kind} />}
        {canUpload && !isEmpty && <UploadButton />}
      </PageHeader>
      <DropZone isOn={canUpload}>
        {isError && (
          <p role="status" className="bg-wait-soft px-4 py-2 text-sm text-wait md:px-5">
            The library cannot be refreshed right now. It is tried again by itself.
          </p>
        )}
        <UploadList />
        {isEmpty ? (
          <EmptyLibrary kind={kind} canUpload={canUpload} />
        ) : (
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(8.5rem,28vw),1fr))] gap-x-3 gap-y-5 p-4 md:gap-x-4 md:p-5">
            {items.map((media) => (
              <MediaCard key={media.id} media={media} onOpen={() => setShownId(media.id)} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div className="flex justify-center pb-8">
            <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
              {isFetchingNextPage ? "Loading…" : "Load more"}
            </Button>
          </div>
        )}
      </DropZone>
      <MediaDialog
        key={shown?.id}
        media={shown}
        onClose={() => setShownId(null)}
        onDelete={canUpload ? onDelete : null}
        canCompose={canCompose}
      />
    </>
  );
}
