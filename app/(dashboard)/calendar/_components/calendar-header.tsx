"use client";

import { ChevronLeft, ChevronRight, Plus, Search } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { BrandMark } from "@/components/shell/brand";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";
import { titleOf, turn } from "./days";
import { FilterButton } from "./filter-button";
import { LanesToggle } from "./moves/lanes-toggle";
import { ShareWeek } from "./share-week";
import { useDayWords } from "./use-day-words";
import { PhoneViews, ViewSwitch } from "./view-switch";
import { ZoneClock } from "./zone-clock";

interface CalendarHeaderProps {
  initialNow: string;
  isFiltering: boolean;
  onFilter: () => void;
  onSearch: () => void;
}

export function CalendarHeader({ initialNow, isFiltering, onFilter, onSearch }: CalendarHeaderProps) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const locale = useLocale();
  const { canCompose, today, weekStart, place } = useCalendar();
  const date = place.date ?? today;
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 px-4 md:border-b md:border-line md:px-[18px]">
      <BrandMark className="me-2 max-[359px]:hidden md:hidden" />
      <h1 className="text-lg md:me-2 font-semibold whitespace-nowrap">
        <span className="md:hidden">{words.day(date, { month: "long" })}</span>
        <span className="max-md:hidden">{titleOf(place.view, date, { today, weekStart, locale })}</span>
      </h1>
      <div className="flex items-center">
        <TurnLink by={-1} />
        <Button asChild variant="quiet" size="sm" className="max-md:hidden">
          <CalendarLink to={{ date: null }}>{t("today")}</CalendarLink>
        </Button>
        <TurnLink by={1} />
      </div>
      <div className="ms-auto flex items-center gap-2.5 max-md:-me-2.5 max-md:gap-0">
        <ZoneClock initial={initialNow} />
        <LanesToggle />
        <ViewSwitch />
        <IconButton size="lg" label={t("filters.search")} onClick={onSearch} className="md:hidden">
          <Search />
        </IconButton>
        <ShareWeek />
        <FilterButton isOpen={isFiltering} onToggle={onFilter} />
        <PhoneViews />
        {canCompose && (
          <Button asChild variant="primary" className="max-md:hidden">
            <Link href="/posts/new">
              <Plus /> {t("newPost")}
              <kbd className="rounded border border-on-ink/25 px-1.5 font-mono text-[10px] leading-4">N</kbd>
            </Link>
          </Button>
        )}
      </div>
    </header>
  );
}

function TurnLink({ by }: { by: -1 | 1 }) {
  const t = useTranslations("calendar.turn");
  const { place, today } = useCalendar();
  const label = t(by === 1 ? "next" : "previous", { view: place.view });
  return (
    <IconButton asChild size="sm" label={label}>
      <CalendarLink to={{ date: turn(place.view, place.date ?? today, by) }}>
        {by === 1 ? (
          <ChevronRight className="rtl:-scale-x-100" />
        ) : (
          <ChevronLeft className="rtl:-scale-x-100" />
        )}
      </CalendarLink>
    </IconButton>
  );
}
