/** Calendar dates as `2027-03-14`. A date is no instant: arithmetic on it never meets a clock change. */
export type CalendarView = "week" | "month";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toText(toUtc(text)) === text;
}

export function addDays(date: string, days: number): string {
  return toText(toUtc(date) + days * DAY_MS);
}

/** Monday to Sunday around a date. */
export function weekOf(date: string): string[] {
  const monday = addDays(date, -((new Date(toUtc(date)).getUTCDay() + 6) % WEEK_DAYS));
  return Array.from({ length: WEEK_DAYS }, (_, day) => addDays(monday, day));
}

/** The whole weeks that the month of a date touches: four to six of them. */
export function monthOf(date: string): string[] {
  const days = weekOf(`${date.slice(0, 7)}-01`);
  for (
    let next = addDays(days[0] as string, WEEK_DAYS);
    isSameMonth(next, date);
    next = addDays(next, WEEK_DAYS)
  ) {
    days.push(...weekOf(next));
  }
  return days;
}

export function daysOf(view: CalendarView, date: string): string[] {
  return view === "week" ? weekOf(date) : monthOf(date);
}

/** One page back or on: a week, or the first of another month. */
export function turn(view: CalendarView, date: string, by: -1 | 1): string {
  if (view === "week") return addDays(date, by * WEEK_DAYS);
  const [year, month] = date.split("-").map(Number) as [number, number];
  return toText(Date.UTC(year, month - 1 + by, 1));
}

export function isSameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(toUtc(date)).getUTCDay());
}

export function formatDay(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(toUtc(date));
}

/** Says the year only where it is not this one. */
export function titleOf(view: CalendarView, date: string, today: string): string {
  const days = view === "week" ? weekOf(date) : [date];
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const year = last.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  if (view === "month") return formatDay(date, { month: "long", year });
  const end = formatDay(last, { day: "numeric", month: "long", year });
  if (isSameMonth(first, last)) return `${Number(first.slice(8))}–${end}`;
  return `${formatDay(first, { day: "numeric", month: "long" })} – ${end}`;
}

function toUtc(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day);
}

function toText(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}
