const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

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
  const wall = parseWall(local);
  const { instants, moved } = findInstants(wall, timeZone);
  const at = instants[0] ?? moved;
  const resolved = { instant: new Date(at), local: formatWall(wallOf(at, timeZone)) };
  if (instants.length === 1) return { ...resolved, kind: "exact", note: null };
  const [asked, place] = [local.slice(11, 16), `${sayDay(wall)} in ${timeZone}`];
  if (instants.length > 1) {
    const note = `${asked} happens twice on ${place}, when the clocks go back. The first one is taken.`;
    return { ...resolved, kind: "overlap", note };
  }
  const taken = resolved.local.slice(11);
  const note = `${asked} does not exist on ${place}, when the clocks go forward. ${taken} is taken.`;
  return { ...resolved, kind: "gap", note };
}

/** The wall clock of an instant in a zone, to the minute. */
export function localOf(instant: Date, timeZone: string): string {
  return formatWall(wallOf(instant.getTime(), timeZone));
}

/** The UTC instants between which a day of the zone lies: 23 or 25 hours apart at a clock change. */
export function dayRange(date: string, timeZone: string): { from: Date; to: Date } {
  const midnight = parseWall(`${date}T00:00`);
  return { from: startOfDay(midnight, timeZone), to: startOfDay(midnight + DAY_MS, timeZone) };
}

/** The first instant of a day: where the clocks skip midnight, the one at which they do. */
function startOfDay(midnight: number, timeZone: string): Date {
  const { instants, moved } = findInstants(midnight, timeZone);
  if (instants[0] !== undefined) return new Date(instants[0]);
  let at = moved;
  while (wallOf(at - MINUTE_MS, timeZone) >= midnight) at -= MINUTE_MS;
  return new Date(at);
}

/**
 * The instants at which the clocks show `wall`: one, two, or none where they skip it; `moved` is then the one that is
 * later by the length of the gap. As Temporal does it, by the offsets of a day before and a day after; without it,
 * since its polyfill is larger than the calendar.
 */
function findInstants(wall: number, timeZone: string): { instants: number[]; moved: number } {
  const [before, after] = [offsetOf(wall - DAY_MS, timeZone), offsetOf(wall + DAY_MS, timeZone)];
  const asked = [...new Set([wall - before, wall - after])].toSorted((a, b) => a - b);
  return { instants: asked.filter((at) => wallOf(at, timeZone) === wall), moved: wall - before };
}

function offsetOf(at: number, timeZone: string): number {
  return wallOf(at, timeZone) - at;
}

/** What the clocks show, written as if it were UTC: local times can then be counted with. */
function wallOf(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** To make one costs a hundred times what it costs to use it; there are some hundreds of zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** `Date` takes the 31st of February for the 3rd of March; here it is refused. */
function parseWall(local: string): number {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall) || !local.startsWith(formatWall(wall)))
    throw new RangeError(`No such time: ${local}`);
  return wall;
}

function formatWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, "2027-03-14T10:30".length);
}

function sayDay(wall: number): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(wall);
}
