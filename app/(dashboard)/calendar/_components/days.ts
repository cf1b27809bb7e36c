/** Calendar dates as `2027-03-14`. A date is no instant: arithmetic on it never meets a clock change. */
import type { CalendarView } from "./calendar-place";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** A real date of these two centuries: no calendar is drawn of others. */
export function isDate(text: string): boolean {
  return /^2[01]\d{2}-\d{2}-\d{2}$/.test(text) && toText(toUtc(text)) === text;
}

export function addDays(date: string, days: number): string {
  return toText(toUtc(date) + days * DAY_MS);
}

/** The week around a date; `weekStart` is its first day, 1 for Monday to 7 for Sunday. */
export function weekOf(date: string, weekStart: number): string[] {
  const back = (new Date(toUtc(date)).getUTCDay() - weekStart + WEEK_DAYS) % WEEK_DAYS;
  return Array.from({ length: WEEK_DAYS }, (_, day) => addDays(date, day - back));
}

/** The whole weeks that the month of a date touches: four to six of them. */
export function monthOf(date: string, weekStart: number): string[] {
  const days = weekOf(`${date.slice(0, 7)}-01`, weekStart);
  for (
    let next = addDays(days[0] as string, WEEK_DAYS);
    isSameMonth(next, date);
    next = addDays(next, WEEK_DAYS)
  ) {
    days.push(...weekOf(next, weekStart));
  }
  return days;
}

/** The days that a view shows; a list begins with its day and goes on. */
export function daysOf(view: CalendarView, date: string, weekStart: number): string[] {
  if (view === "week") return weekOf(date, weekStart);
  return view === "month" ? monthOf(date, weekStart) : [date];
}

/** One page back or on: a day, a week (of a list too), or the first of another month. */
export function turn(view: CalendarView, date: string, by: -1 | 1): string {
  if (view !== "month") return addDays(date, view === "day" ? by : by * WEEK_DAYS);
  const [year, month] = date.split("-").map(Number) as [number, number];
  return toText(Date.UTC(year, month - 1 + by, 1));
}

export function isSameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(toUtc(date)).getUTCDay());
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is dear to make, and a screen asks for the same few a thousand times. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known;
}

export function formatDay(date: string, options: Intl.DateTimeFormatOptions, locale = "en-GB"): string {
  return formatOf(locale, options).format(toUtc(date));
}

/** The clock of `2027-03-14T10:30`, or of `10:30` alone, as the locale writes it: 10:30, or 10:30 AM. */
export function formatClock(local: string, locale: string): string {
  const [hour, minute] = local.slice(-5).split(":").map(Number) as [number, number];
  const format = formatOf(locale, { hour: isHour12(locale) ? "numeric" : "2-digit", minute: "2-digit" });
  return format.format((hour * 60 + minute) * 60_000);
}

/** A full hour beside a grid: 10:00, or 10 AM. */
export function formatHour(clock: string, locale: string): string {
  const isFull = clock.endsWith(":00");
  if (!isFull || !isHour12(locale)) return formatClock(clock, locale);
  return formatOf(locale, { hour: "numeric" }).format(Number(clock.slice(0, 2)) * 3_600_000);
}

function isHour12(locale: string): boolean {
  return formatOf(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
}

interface Wording {
  today: string;
  weekStart: number;
  locale: string;
}

/** Says the year only where it is not this one. */
export function titleOf(view: CalendarView, date: string, { today, weekStart, locale }: Wording): string {
  const days = view === "week" ? weekOf(date, weekStart) : [date];
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const year = last.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  if (view === "month") return formatDay(date, { month: "long", year }, locale);
  if (view === "week") {
    const format = formatOf(locale, { day: "numeric", month: "long", year });
    const title = format.formatRange(toUtc(first), toUtc(last)).replace(/\s–\s/, " – ");
    // "23 – 29 November" holds together better without the blanks.
    return title.replace(/^(\D*\d{1,2}) – (?=\d{1,2}(\D|$))/, "$1–");
  }
  return formatDay(date, { weekday: "long", day: "numeric", month: "long", year }, locale);
}

function toUtc(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day);
}

function toText(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}
