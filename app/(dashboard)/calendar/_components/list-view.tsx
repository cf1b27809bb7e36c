"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { AgendaRow } from "./agenda-row";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useDayWords } from "./use-day-words";
import type { useList } from "./use-list";

const ROW_PX = 88;
const HEADING_PX = 44;
const OVERSCAN_ROWS = 8;
/** How close to the last row the next page is asked for. */
const AHEAD_ROWS = 12;

type Row = { key: string; day: string } | { key: string; post: CalendarPost };

interface ListViewProps {
  posts: CalendarPost[];
  list: ReturnType<typeof useList>["list"];
}

/** Posts by day. Only the rows in sight are drawn, however many there are. */
export function ListView({ posts, list }: ListViewProps) {
  const t = useTranslations("calendar");
  const scroller = useRef<HTMLElement>(null);
  const rows = useMemo(() => toRows(posts), [posts]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => ("day" in (rows[index] ?? {}) ? HEADING_PX : ROW_PX),
    overscan: OVERSCAN_ROWS,
    // What is read above must not push away what is being looked at.
    anchorTo: "end",
  });
  const items = virtual.getVirtualItems();
  useNextPage(list, (items.at(-1)?.index ?? 0) >= rows.length - AHEAD_ROWS);
  return (
    <section ref={scroller} aria-label={t("views.list")} className="min-h-0 flex-1 overflow-y-auto">
      {list.hasPreviousPage && (
        <div className="flex justify-center border-b border-line py-2">
          <Button
            variant="quiet"
            size="sm"
            disabled={list.isFetchingPreviousPage}
            onClick={() => list.fetchPreviousPage()}
          >
            {t("list.earlier")}
          </Button>
        </div>
      )}
      <div className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <ListRow row={rows[item.index] as Row} />
          </div>
        ))}
      </div>
      {!list.hasNextPage && rows.length > 0 && (
        <p className="px-4 py-6 text-center text-sm text-ink3">{t("list.end")}</p>
      )}
    </section>
  );
}

function ListRow({ row }: { row: Row }) {
  const { today } = useCalendar();
  const t = useTranslations("calendar");
  const words = useDayWords();
  if ("post" in row) return <AgendaRow post={row.post} />;
  const year = row.day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const day = words.day(row.day, { weekday: "long", day: "numeric", month: "long", year });
  return (
    <h2 className="flex gap-2 border-b border-line bg-paper px-4 pt-5 pb-1.5 text-sm font-medium tracking-normal text-ink2 md:px-[18px]">
      {row.day === today && <span className="text-cue-ink">{t("today")}</span>}
      {day}
    </h2>
  );
}

function toRows(posts: CalendarPost[]): Row[] {
  const rows: Row[] = [];
  let last = "";
  for (const post of posts) {
    const day = post.local.slice(0, 10);
    if (day !== last) rows.push({ key: day, day });
    rows.push({ key: post.id, post });
    last = day;
  }
  return rows;
}

function useNextPage(
  { hasNextPage, isFetching, fetchNextPage }: ListViewProps["list"],
  isNear: boolean,
): void {
  useEffect(() => {
    if (isNear && hasNextPage && !isFetching) void fetchNextPage();
  }, [isNear, hasNextPage, isFetching, fetchNextPage]);
}
