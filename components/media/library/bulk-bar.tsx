"use client";

import { Bookmark, CalendarPlus, Tag, Trash2, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { MEDIA_BULK_MAX } from "@/lib/media/rules";
import type { LibraryItem } from "@/lib/media/types";
import { PHOTOS_MAX } from "@/lib/posts/rules";
import { LabelControl } from "./label-control";
import { findPostObstacle } from "./post-obstacle";
import type { MediaChanges } from "./use-media-changes";
import type { SelectionModel } from "./use-selection";

interface BulkBarProps {
  items: readonly LibraryItem[];
  selection: SelectionModel;
  changes: MediaChanges;
  canChange: boolean;
  canCompose: boolean;
}

/** What can be done with all that is selected: at the bottom, where the thumb and the eye are. */
export function BulkBar({ items, selection, changes, canChange, canCompose }: BulkBarProps) {
  const t = useTranslations("library.bulk");
  const byId = new Map(items.map((item) => [item.id, item]));
  const selected = selection.ids.flatMap((id) => byId.get(id) ?? []);
  const leaving = selected.filter(({ removeAt, status }) => removeAt && status === "ready");
  const isFull = selected.length === MEDIA_BULK_MAX;
  return (
    <section
      aria-label={t("title")}
      className="fixed inset-x-3 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-30 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] animate-rise items-center gap-1.5 rounded-xl border border-line bg-card p-1.5 shadow-float md:bottom-5 md:start-[228px]"
    >
      <p role="status" className="ps-2.5 pe-1 text-sm font-medium whitespace-nowrap tabular-nums">
        {t("count", { count: selected.length })}
        {isFull && (
          <span className="block text-xs font-normal text-ink3">{t("full", { max: MEDIA_BULK_MAX })}</span>
        )}
      </p>
      {canCompose && <PostButton selected={selected} />}
      {canChange && (
        <>
          <LabelControl items={selected} changes={changes}>
            <Button size="sm" aria-label={t("label")}>
              <Tag aria-hidden />
              <span className="max-md:sr-only">{t("label")}</span>
            </Button>
          </LabelControl>
          {leaving.length > 0 && (
            <Button size="sm" onClick={() => changes.keep(idsOf(leaving), true)}>
              <Bookmark aria-hidden />
              {t("keep")}
            </Button>
          )}
          <Button
            size="sm"
            variant="danger"
            aria-label={t("delete")}
            onClick={() => changes.remove(selection.ids)}
          >
            <Trash2 aria-hidden />
            <span className="max-md:sr-only">{t("delete")}</span>
          </Button>
        </>
      )}
      <IconButton size="sm" label={t("clear")} onClick={selection.clear}>
        <X />
      </IconButton>
    </section>
  );
}

function PostButton({ selected }: { selected: readonly LibraryItem[] }) {
  const t = useTranslations("library.bulk");
  const obstacle = findPostObstacle(selected);
  const words = (
    <>
      <CalendarPlus aria-hidden />
      {t("post")}
    </>
  );
  if (!obstacle) {
    return (
      <Button size="sm" variant="primary" asChild>
        <Link href={`/posts/new?media=${idsOf(selected).join(",")}`}>{words}</Link>
      </Button>
    );
  }
  return (
    <Tooltip text={t(obstacle, { max: PHOTOS_MAX })}>
      <Button size="sm" variant="primary" aria-disabled>
        {words}
      </Button>
    </Tooltip>
  );
}

function idsOf(items: readonly LibraryItem[]): string[] {
  return items.map(({ id }) => id);
}
