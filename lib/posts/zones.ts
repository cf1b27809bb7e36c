import { Temporal } from "temporal-polyfill";

/** A wall-clock time, `2027-03-14T10:30`, resolved in an IANA zone. */
export interface ResolvedTime {
  instant: Date;
  /** `gap`: the clocks skip this time. `overlap`: it happens twice. */
  kind: "exact" | "gap" | "overlap";
  /** What the person must be told when the time is not exact. */
  note: string | null;
  /** The wall clock the instant has; differs from what was asked for in a gap. */
  local: string;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}

/**
 * The stated rule at clock changes: a time that does not exist moves later by the length of the gap; a time
 * that exists twice means the first. Throws RangeError when `local` is no date or `timeZone` no zone.
 */
export function resolveLocal(local: string, timeZone: string): ResolvedTime {
  const plain = Temporal.PlainDateTime.from(local, { overflow: "reject" });
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return toResolved(earlier, "exact", null);
  const [asked, place] = [clock(plain), `${plain.day} ${monthName(plain)} in ${timeZone}`];
  if (earlier.toPlainDateTime().equals(plain)) {
    const note = `${asked} happens twice on ${place}, when the clocks go back. The first one is taken.`;
    return toResolved(earlier, "overlap", note);
  }
  const note = `${asked} does not exist on ${place}, when the clocks go forward. ${clock(later)} is taken.`;
  return toResolved(later, "gap", note);
}

/** The wall clock of an instant in a zone, to the minute. */
export function localOf(instant: Date, timeZone: string): string {
  return format(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone));
}

/** The UTC instants between which a day of the zone lies: 23 or 25 hours apart at a clock change. */
export function dayRange(date: string, timeZone: string): { from: Date; to: Date } {
  const day = Temporal.PlainDate.from(date);
  const start = (plain: Temporal.PlainDate) =>
    new Date(plain.toZonedDateTime(timeZone).startOfDay().epochMilliseconds);
  return { from: start(day), to: start(day.add({ days: 1 })) };
}

function toResolved(zoned: Temporal.ZonedDateTime, kind: ResolvedTime["kind"], note: string | null) {
  return { instant: new Date(zoned.epochMilliseconds), kind, note, local: format(zoned) };
}

function format(zoned: Temporal.ZonedDateTime): string {
  return zoned.toPlainDateTime().toString({ smallestUnit: "minute" });
}

function clock(time: { hour: number; minute: number }): string {
  return `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;
}

function monthName(plain: Temporal.PlainDateTime): string {
  return plain.toLocaleString("en", { month: "long" });
}
