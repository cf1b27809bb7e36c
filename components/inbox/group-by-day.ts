import type { InboxItem } from "@/lib/notifications/types";

export interface InboxDay {
  /** `2026-11-26`, by the clocks of the zone. */
  date: string;
  items: InboxItem[];
}

/** In their order; the days follow the zone's midnight, not UTC's. */
export function groupByDay(items: readonly InboxItem[], timeZone: string): InboxDay[] {
  const days: InboxDay[] = [];
  for (const item of items) {
    const date = dayOf(new Date(item.createdAt), timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

export function dayOf(at: Date, timeZone: string): string {
  const parts = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA-u-ca-iso8601", parts).format(at);
}
