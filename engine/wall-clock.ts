const DAY_MS = 86_400_000;
const HALVINGS_MAX = 32;

const formats = new Map<string, Intl.DateTimeFormat>();
const FORMATS_MAX = 1000;

/** What the clocks of the zone show, in milliseconds as if they showed UTC. */
export function wallTimeOf(instantMs: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instantMs)) part[type] = Number(value);
  const { year, month, day, hour, minute, second } = part;
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) + (((instantMs % 1000) + 1000) % 1000);
}

/** The first instant at which the clocks of the zone show the time or, where they jump over it, have jumped. */
export function instantOf(wallMs: number, timeZone: string): number {
  const offsetAt = (instantMs: number) => wallTimeOf(instantMs, timeZone) - instantMs;
  const [before, after] = [wallMs - DAY_MS, wallMs + DAY_MS];
  const shown = [wallMs - offsetAt(before), wallMs - offsetAt(after)]
    .filter((instantMs) => wallTimeOf(instantMs, timeZone) === wallMs)
    .sort((a, b) => a - b);
  return shown[0] ?? findJump(before, after, offsetAt);
}

function findJump(fromMs: number, toMs: number, offsetAt: (instantMs: number) => number): number {
  let [before, after] = [fromMs, toMs];
  for (let halvings = 0; after - before > 1 && halvings < HALVINGS_MAX; halvings++) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offsetAt(fromMs)) before = middle;
    else after = middle;
  }
  return after;
}

/** Making one is slow, and a zone is asked for at every tick. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const digits = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat("en", { timeZone, calendar: "iso8601", ...digits, ...clock });
  formats.set(timeZone, format);
  return format;
}
