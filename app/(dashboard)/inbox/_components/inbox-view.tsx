"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { InboxDays } from "@/components/inbox/inbox-days";
import { type InboxQuery, useInbox } from "@/components/inbox/use-inbox";
import { useMarkRead } from "@/components/inbox/use-mark-read";
import { Button } from "@/components/ui/button";
import type { InboxPage } from "@/lib/notifications/types";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { InboxFilters } from "./inbox-filters";
import { NothingNew } from "./nothing-new";

interface InboxViewProps {
  query: InboxQuery;
  first: InboxPage;
  workspaces: WorkspaceView[];
  workspaceId: string;
  timeZone: string;
}

export function InboxView({ query: start, first, workspaces, workspaceId, timeZone }: InboxViewProps) {
  const t = useTranslations("notices.inbox");
  const [query, setQuery] = useState(start);
  const isStart = query === start;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(
    query,
    isStart ? first : undefined,
  );
  const { markAll } = useMarkRead();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];

  function change(next: InboxQuery) {
    setQuery(next);
    const params = new URLSearchParams({ ...next }).toString();
    window.history.replaceState(null, "", params ? `/inbox?${params}` : "/inbox");
  }

  return (
    <div className="mx-auto w-full max-w-3xl pb-8">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3 md:px-5">
        <InboxFilters query={query} workspaces={workspaces} onChange={change} />
        {newest && items.some(({ isRead }) => !isRead) && (
          <Button size="sm" variant="quiet" className="ms-auto" onClick={() => markAll(newest.createdAt)}>
            {t("markAll")}
          </Button>
        )}
      </div>
      {data && items.length === 0 && (
        <NothingNew isFiltered={Object.keys(query).length > 0} onClear={() => change({})} />
      )}
      <InboxDays items={items} timeZone={timeZone} workspaceId={workspaceId} />
      {hasNextPage && (
        <Button className="mx-auto mt-5 flex" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
