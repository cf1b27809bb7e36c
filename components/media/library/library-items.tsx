"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { LibraryItem } from "@/lib/media/types";
import { gridRoles } from "./grid-roles";
import { ListHead, type ListHeadProps } from "./list-head";
import { MediaCard } from "./media-card";
import { MediaRow } from "./media-row";
import { type Columns, useColumns } from "./use-columns";
import { useGridKeys } from "./use-grid-keys";
import type { SelectionModel } from "./use-selection";

const ROWS_OVERSCAN = 3;
/** The rest is read when this many rows are left below. */
const ROWS_AHEAD = 4;
/** As many as a screen shows, until it is measured. */
const FIRST_ITEMS = 36;
const ROW_PX_UNMEASURED = 300;
/** The bars above and below lie over the list. */
const COVERED_PX = 120;

export interface ItemProps {
  media: LibraryItem;
  /** Of the list, whose head is its first row. */
  rowIndex: number;
  isSelected: boolean;
  isOpen: boolean;
  isTabStop: boolean;
  isSelecting: boolean;
  onPick: (event: MouseEvent) => void;
  onToggle: (isRange: boolean) => void;
}

interface LibraryItemsProps extends ListHeadProps {
  items: readonly LibraryItem[];
  order: readonly string[];
  total: number;
  isList: boolean;
  selection: SelectionModel;
  openId: string | null;
  onOpen: (id: string) => void;
  onDelete: ((ids: readonly string[]) => void) | null;
  /** Null at the end, and while it is being read. */
  loadMore: (() => void) | null;
}

/** Only the rows in sight are drawn, so that thousands of files scroll as a dozen does. */
export function LibraryItems(props: LibraryItemsProps) {
  const { items, order, total, isList, selection, openId, onOpen, onDelete, loadMore } = props;
  const t = useTranslations("library");
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box, isList);
  const perRow = columns?.count ?? 1;
  const rows = useVirtualRows({ columns, count: items.length, loadMore });
  const onReach = (index: number) => rows.scrollToIndex(Math.floor(index / perRow));
  const keys = useGridKeys({ box, order, columns: perRow, selection, onOpen, onDelete, onReach });

  const draw = (media: LibraryItem, at: number) => {
    const Item = isList ? MediaRow : MediaCard;
    return (
      <Item
        key={media.id}
        media={media}
        rowIndex={at + 2}
        isSelected={selection.has(media.id)}
        isOpen={media.id === openId}
        isTabStop={media.id === keys.tabStop}
        isSelecting={selection.isSelecting}
        onPick={(event) => pick(media.id, event)}
        onToggle={(isRange) => (isRange ? selection.extendTo(media.id) : selection.toggle(media.id))}
      />
    );
  };
  function pick(id: string, event: MouseEvent) {
    if (event.shiftKey) return selection.extendTo(id);
    if (event.metaKey || event.ctrlKey || selection.isSelecting) return selection.toggle(id);
    onOpen(id);
  }

  return (
    <div
      {...gridRoles.grid(t("title"), isList ? total + 1 : Math.ceil(total / perRow))}
      {...keys.handlers}
      className={isList ? "@container px-2 md:px-3" : "p-4 md:p-5"}
    >
      {isList && <ListHead sort={props.sort} onSort={props.onSort} />}
      <div
        ref={box}
        {...gridRoles.group}
        className="relative"
        style={columns ? { height: rows.getTotalSize() } : {}}
      >
        {columns ? (
          rows.getVirtualItems().map(({ index, start, size }) => (
            <div
              key={index}
              {...(isList ? {} : gridRoles.row(index + 1))}
              className={cn("absolute inset-x-0 top-0", !isList && "grid gap-x-3 md:gap-x-4")}
              style={{
                height: size,
                transform: `translateY(${start - columns.marginPx}px)`,
                gridTemplateColumns: isList ? undefined : `repeat(${perRow}, minmax(0, 1fr))`,
              }}
            >
              {items
                .slice(index * perRow, (index + 1) * perRow)
                .map((media, at) => draw(media, index * perRow + at))}
            </div>
          ))
        ) : (
          <Unmeasured isList={isList}>{items.slice(0, FIRST_ITEMS).map(draw)}</Unmeasured>
        )}
      </div>
    </div>
  );
}

/** The same picture by the stylesheet alone, as the server draws it. */
function Unmeasured({ isList, children }: { isList: boolean; children: ReactNode }) {
  if (isList) return children;
  return (
    <div
      {...gridRoles.row()}
      className="grid grid-cols-3 gap-x-3 gap-y-5 md:grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] md:gap-x-4"
    >
      {children}
    </div>
  );
}

interface VirtualRows {
  columns: Columns | null;
  count: number;
  loadMore: (() => void) | null;
}

function useVirtualRows({ columns, count, loadMore }: VirtualRows) {
  const rowCount = Math.ceil(count / (columns?.count ?? 1));
  const rowHeightPx = columns?.rowHeightPx ?? ROW_PX_UNMEASURED;
  const rows = useWindowVirtualizer({
    count: rowCount,
    estimateSize: () => rowHeightPx,
    overscan: ROWS_OVERSCAN,
    scrollMargin: columns?.marginPx ?? 0,
    scrollPaddingStart: COVERED_PX,
    scrollPaddingEnd: COVERED_PX,
  });
  useEffect(() => {
    if (rowHeightPx) rows.measure();
  }, [rows, rowHeightPx]);
  const lastRow = rows.getVirtualItems().at(-1)?.index ?? 0;
  const isNearEnd = columns !== null && lastRow >= rowCount - ROWS_AHEAD;
  useEffect(() => {
    if (isNearEnd) loadMore?.();
  }, [isNearEnd, loadMore]);
  return rows;
}
