"use client";

import { Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { InboxDays } from "./inbox-days";
import { useInbox } from "./use-inbox";
import { useMarkRead } from "./use-mark-read";

interface InboxPanelProps {
  timeZone: string;
  workspaceId: string;
  onClose: () => void;
}

const ROWS = ["first", "second", "third"];

/** What came last, from whatever page one is on. */
export function InboxPanel({ timeZone, workspaceId, onClose }: InboxPanelProps) {
  const t = useTranslations("notices.inbox");
  const { data, isError } = useInbox({});
  const { markAll } = useMarkRead();
  const items = data?.pages[0]?.items;
  const newest = items?.[0];
  return (
    <div className="flex max-h-[min(36rem,calc(100dvh-6rem))] flex-col">
      <header className="flex items-center gap-2 border-b border-line py-2 ps-4 pe-2">
        <h2 className="flex-1 font-semibold">{t("title")}</h2>
        {newest && items.some(({ isRead }) => !isRead) && (
          <Button size="sm" variant="quiet" onClick={() => markAll(newest.createdAt)}>
            {t("markAll")}
          </Button>
        )}
        <IconButton asChild label={t("settings")} size="sm">
          <Link href="/settings/notifications" onClick={onClose}>
            <Settings />
          </Link>
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {isError && !items && <p className="px-4 py-6 text-ink2">{t("unreachable")}</p>}
        {!items &&
          !isError &&
          ROWS.map((row) => <Skeleton key={row} className="mx-4 my-3 h-10 rounded-control" />)}
        {items?.length === 0 && (
          <p className="px-4 py-8 text-center text-ink2 text-pretty">{t("emptyText")}</p>
        )}
        {items && (
          <InboxDays items={items} timeZone={timeZone} workspaceId={workspaceId} onFollow={onClose} />
        )}
      </div>
      <Link
        href="/inbox"
        onClick={onClose}
        className="border-t border-line px-4 py-3 text-center text-sm text-ink2 hover:bg-sunk hover:text-ink"
      >
        {t("open")}
      </Link>
    </div>
  );
}
