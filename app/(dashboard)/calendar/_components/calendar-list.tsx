"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { isFiltered } from "@/lib/posts/calendar-filters";
import { useCalendar } from "./calendar-context";
import { queryOf } from "./calendar-query";
import { NothingMatches } from "./nothing-matches";
import { TimelessGroup } from "./timeless-group";
import type { FirstAnswer } from "./use-calendar-posts";
import { type FirstList, useList } from "./use-list";

const skeletonRows = ["first", "second", "third", "fourth", "fifth", "sixth"];

// What draws a long list is of no use to the other views.
const ListView = dynamic(() => import("./list-view").then(({ ListView }) => ListView), { loading: Rows });

interface CalendarListProps {
  workspaceId: string;
  first: FirstAnswer<FirstList> | null;
}

/** All posts from a day on, and before all the drafts that have no time yet. */
export function CalendarList({ workspaceId, first }: CalendarListProps) {
  const { place, today, weekStart } = useCalendar();
  const query = queryOf(place, place.date ?? today, weekStart);
  const { list, posts, timeless } = useList({ workspaceId, query }, first);
  const isEmpty = posts.length === 0 && !list.isPending;
  return (
    <div className="flex h-[calc(100dvh-8.5rem)] min-h-80 flex-col md:h-auto md:min-h-0 md:flex-1">
      {timeless && <TimelessGroup {...timeless} />}
      {list.isPending && <Rows />}
      {isEmpty ? <EmptyList list={list} hasTimeless={(timeless?.total ?? 0) > 0} /> : null}
      {posts.length > 0 && <ListView key={query} posts={posts} list={list} />}
    </div>
  );
}

interface EmptyListProps {
  list: ReturnType<typeof useList>["list"];
  hasTimeless: boolean;
}

function EmptyList({ list, hasTimeless }: EmptyListProps) {
  const t = useTranslations("calendar.list");
  const { place } = useCalendar();
  if (isFiltered(place.filters) && !hasTimeless && !list.hasPreviousPage) return <NothingMatches />;
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-16 text-center text-ink2">
      {t("nothingAhead")}
      {list.hasPreviousPage && (
        <Button size="sm" disabled={list.isFetchingPreviousPage} onClick={() => list.fetchPreviousPage()}>
          {t("earlier")}
        </Button>
      )}
    </div>
  );
}

function Rows() {
  return (
    <div className="flex flex-col gap-4 px-4 py-5 md:px-[18px]">
      {skeletonRows.map((row) => (
        <Skeleton key={row} className="h-14" />
      ))}
    </div>
  );
}
