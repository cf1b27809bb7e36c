"use client";

import { CalendarDays, ChevronLeft, ChevronRight, Plus, StretchHorizontal } from "lucide-react";
import Link from "next/link";
import { BrandMark } from "@/components/shell/brand";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useCalendar } from "./calendar-context";
import { type CalendarView, formatDay, titleOf, turn } from "./days";
import { ZoneClock } from "./zone-clock";

interface CalendarHeaderProps {
  view: CalendarView;
  date: string;
  initialNow: string;
}

export function calendarPath(view: CalendarView, date?: string): string {
  return `/calendar?view=${view}${date ? `&date=${date}` : ""}`;
}

export function CalendarHeader({ view, date, initialNow }: CalendarHeaderProps) {
  const { canCompose, today } = useCalendar();
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 px-4 md:border-b md:border-line md:px-[18px]">
      <BrandMark className="mr-2 md:hidden" />
      <h1 className="mr-2 text-lg font-semibold whitespace-nowrap">
        <span className="md:hidden">{formatDay(date, { month: "long" })}</span>
        <span className="max-md:hidden">{titleOf(view, date, today)}</span>
      </h1>
      <div className="flex items-center max-md:ml-auto">
        <TurnLink view={view} date={date} by={-1} />
        <Button asChild variant="quiet" size="sm" className="max-md:px-2">
          <Link href={calendarPath(view)}>Today</Link>
        </Button>
        <TurnLink view={view} date={date} by={1} />
      </div>
      <div className="flex items-center gap-2.5 md:ml-auto">
        <ZoneClock initial={initialNow} />
        <ViewSwitch view={view} date={date} />
        <OtherView view={view} date={date} />
        {canCompose && (
          <Button asChild variant="primary" className="max-md:hidden">
            <Link href="/posts/new">
              <Plus /> New post
              <kbd className="rounded border border-on-ink/25 px-1.5 font-mono text-[10px] leading-4">N</kbd>
            </Link>
          </Button>
        )}
      </div>
    </header>
  );
}

function TurnLink({ view, date, by }: { view: CalendarView; date: string; by: -1 | 1 }) {
  return (
    <IconButton asChild size="sm" label={`${by === 1 ? "Next" : "Previous"} ${view}`}>
      <Link href={calendarPath(view, turn(view, date, by))}>
        {by === 1 ? <ChevronRight /> : <ChevronLeft />}
      </Link>
    </IconButton>
  );
}

function ViewSwitch({ view, date }: { view: CalendarView; date: string }) {
  return (
    <nav aria-label="View" className="flex rounded-control bg-sunk p-[3px] max-md:hidden">
      {(["month", "week"] as const).map((one) => (
        <Link
          key={one}
          href={calendarPath(one, date)}
          aria-current={one === view ? "page" : undefined}
          className={cn(
            "flex h-[30px] items-center rounded-md px-3 text-sm font-medium capitalize transition-colors",
            one === view ? "bg-card text-ink shadow-card" : "text-ink2 hover:text-ink",
          )}
        >
          {one}
        </Link>
      ))}
    </nav>
  );
}

/** The switch of a phone: there is room for one sign. */
function OtherView({ view, date }: { view: CalendarView; date: string }) {
  const other = view === "week" ? "month" : "week";
  return (
    <IconButton asChild label={`Show the ${other}`} className="-mr-2 md:hidden">
      <Link href={calendarPath(other, date)}>
        {other === "month" ? <CalendarDays /> : <StretchHorizontal />}
      </Link>
    </IconButton>
  );
}
