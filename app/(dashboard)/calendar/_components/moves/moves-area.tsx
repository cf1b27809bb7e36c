"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { DropZone } from "@/components/media/upload/drop-zone";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar } from "../calendar-context";
import type { CalendarPost } from "../calendar-posts";
import { CarryContext, CarryStore, type TrayMedia } from "./carry-store";
import { Ghost } from "./ghost";
import { MOVE_KEYS_ID } from "./move-keys";
import { Selection, SelectionContext } from "./selection";
import { SelectionBar } from "./selection-bar";
import { Tray } from "./tray";
import { useHand } from "./use-hand";
import { useMoves } from "./use-moves";

interface MovesAreaProps {
  posts: readonly CalendarPost[];
  days: readonly string[];
  facts: Record<string, CalendarDay>;
  children: ReactNode;
}

/** Whatever stands in here can be carried, chosen and dropped on: the calendar's days and the tray below them. */
export function MovesArea({ posts, days, facts, children }: MovesAreaProps) {
  const t = useTranslations("calendar.moves");
  const { place, accounts, canCompose } = useCalendar();
  const [store] = useState(() => new CarryStore());
  const [selection] = useState(() => new Selection());
  const moves = useMoves();
  const said = useRef<HTMLOutputElement>(null);
  const media = useRef<readonly TrayMedia[]>([]);
  const say = useCallback((text: string) => {
    if (said.current) said.current.textContent = text;
  }, []);
  const hasLanes = place.lanes && (place.view === "week" || place.view === "day");
  const root = useHand({
    store,
    selection,
    posts,
    media,
    days,
    lanes: useMemo(() => (hasLanes ? accounts.map(({ id }) => id) : []), [hasLanes, accounts]),
    facts: useAimFacts(posts, facts),
    tellsTime: place.view === "day" || (place.view === "week" && !place.lanes),
    moves,
    say,
  });
  return (
    <CarryContext value={store}>
      <SelectionContext value={selection}>
        <div ref={root} className="relative flex min-h-0 flex-1 flex-col">
          <DropZone isOn={canCompose}>
            {children}
            {canCompose && <Tray media={media} />}
          </DropZone>
        </div>
        {canCompose && <SelectionBar posts={posts} moves={moves} />}
        <Ghost />
        <p id={MOVE_KEYS_ID} hidden>
          {t("keys")}
        </p>
        <output ref={said} aria-live="assertive" className="sr-only" />
      </SelectionContext>
    </CarryContext>
  );
}

function useAimFacts(posts: readonly CalendarPost[], facts: Record<string, CalendarDay>) {
  const { accounts } = useCalendar();
  return useMemo(() => {
    const limits = new Map(
      Object.values(facts).flatMap(({ use }) => use.map(({ accountId, limit }) => [accountId, limit])),
    );
    return {
      accounts: new Map(accounts.map((account) => [account.id, account])),
      shown: posts,
      limitOf: (accountId: string) => limits.get(accountId) ?? null,
    };
  }, [posts, facts, accounts]);
}
