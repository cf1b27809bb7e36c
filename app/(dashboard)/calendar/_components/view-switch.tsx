"use client";

import { CalendarDays, Check, List, type LucideIcon, Rows3, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";
import { type CalendarView, calendarViews } from "./calendar-place";
import { ShareWeekSheet, useSharedWeek } from "./share-week";

export function ViewSwitch() {
  const t = useTranslations("calendar");
  const { place } = useCalendar();
  return (
    <nav aria-label={t("view")} className="flex rounded-control bg-sunk p-[3px] max-md:hidden">
      {calendarViews.map((view) => (
        <CalendarLink
          key={view}
          to={{ view }}
          aria-current={view === place.view ? "page" : undefined}
          className={cn(
            "flex h-[30px] items-center rounded-md px-3 text-sm font-medium transition-colors",
            view === place.view ? "bg-card text-ink shadow-card" : "text-ink2 hover:text-ink",
          )}
        >
          {t(`views.${view}`)}
        </CalendarLink>
      ))}
    </nav>
  );
}

const icons: Record<CalendarView, LucideIcon> = { month: CalendarDays, week: Rows3, day: Square, list: List };

/** The switch of a phone: there is room for one sign. */
export function PhoneViews() {
  const t = useTranslations("calendar");
  const share = useTranslations("review.share");
  const { place, go } = useCalendar();
  const [isSharing, setSharing] = useState(false);
  const canShare = useSharedWeek() !== null;
  const Icon = icons[place.view];
  const menu = (
    <Menu>
      <MenuTrigger asChild>
        <IconButton size="lg" label={t("view")} className="md:hidden">
          <Icon />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        {calendarViews.map((view) => (
          <MenuItem key={view} onSelect={() => go({ view })} className="min-h-11">
            <span className="flex-1">{t(`views.${view}`)}</span>
            {view === place.view && <Check aria-hidden />}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => go({ date: null })} className="min-h-11">
          {t("today")}
        </MenuItem>
        {canShare && (
          <MenuItem onSelect={() => setSharing(true)} className="min-h-11">
            {share("week")}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
  return (
    <>
      {menu}
      {isSharing && <ShareWeekSheet onClose={() => setSharing(false)} />}
    </>
  );
}
