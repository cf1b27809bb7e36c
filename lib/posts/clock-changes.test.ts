import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTime } from "./choose-time";
import { dayRange, localOf, resolveLocal } from "./zones";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const zones = Intl.supportedValuesOf("timeZone");

interface Change {
  zone: string;
  /** The first instant of the new offset. */
  at: number;
  before: number;
  after: number;
}

/** By the runtime's own clock tables, not by the code under test. */
function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (at) => {
    const [, sign, hours = 0, minutes = 0] =
      format.format(at).match(/GMT(?:([+-])(\d{2}):(\d{2}))?$/) ?? expect.fail(zone);
    return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS);
  };
}

function findChanges(zone: string): Change[] {
  const offsetAt = offsetReader(zone);
  const changes: Change[] = [];
  for (let from = FROM; from < TO; from += WEEK_MS) {
    const [before, after] = [offsetAt(from), offsetAt(from + WEEK_MS)];
    if (before !== after) changes.push({ zone, at: bisect(offsetAt, from, before), before, after });
  }
  return changes;
}

function bisect(offsetAt: (at: number) => number, from: number, before: number): number {
  let [low, high] = [from, from + WEEK_MS];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const changes = zones.flatMap(findChanges);
const wall = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const dayOf = (local: string) => local.slice(0, 10);
const addDays = (day: string, days: number) => dayOf(wall(Date.parse(day) + days * DAY_MS));

it("meets every kind of change: gaps and overlaps, half hours, midnights, days of 23 and 25 hours", () => {
  const sizes = new Set(changes.map(({ before, after }) => (after - before) / MINUTE_MS));
  expect([...sizes]).toEqual(expect.arrayContaining([60, -60, 30, -30]));
  expect(changes.length).toBeGreaterThan(1000);
  const atMidnight = changes.filter(({ at, before }) => wall(at + before).endsWith("T00:00"));
  expect(atMidnight.some(({ before, after }) => after > before)).toBe(true);
  expect(changes.some(({ zone }) => zone === "Australia/Lord_Howe")).toBe(true);
});

describe("at every clock change of every zone from 2026 to 2030", () => {
  it("a time that is skipped moves later by the length of the gap", () => {
    for (const { zone, at, before, after } of changes) {
      for (const asked of within(at + before, at + after)) {
        const time = resolveLocal(wall(asked), zone);
        expect([zone, time.kind, time.local]).toEqual([zone, "gap", wall(asked + after - before)]);
        expect(time.instant.getTime()).toBe(asked - before);
        expect(time.note).toContain("does not exist");
      }
    }
  });

  it("a time that comes twice is the first of the two", () => {
    for (const { zone, at, before, after } of changes) {
      for (const asked of within(at + after, at + before)) {
        const time = resolveLocal(wall(asked), zone);
        expect([zone, time.kind, time.local]).toEqual([zone, "overlap", wall(asked)]);
        expect(time.instant.getTime()).toBe(asked - before);
        expect(localOf(new Date(asked - after), zone)).toBe(wall(asked));
      }
    }
  });

  it("the minutes right before and after it are exact", () => {
    for (const { zone, at, before, after } of changes) {
      const [last, first] = [Math.min(before, after) + at - MINUTE_MS, Math.max(before, after) + at];
      expect(resolveLocal(wall(last), zone)).toMatchObject({
        kind: "exact",
        instant: new Date(last - before),
      });
      expect(resolveLocal(wall(first), zone)).toMatchObject({
        kind: "exact",
        instant: new Date(first - after),
      });
    }
  });

  it("its days join without a hole, and are shorter or longer by just the change", () => {
    for (const { zone, at, before, after } of changes) {
      const days = [-1, 0, 1, 2].map((by) => addDays(dayOf(wall(at + before)), by));
      const ranges = days.map((day) => dayRange(day, zone));
      for (const [index, { to }] of ranges.entries()) {
        if (ranges[index + 1]) expect([zone, to]).toEqual([zone, ranges[index + 1]?.from]);
      }
      const [first, last] = [ranges[0]?.from.getTime() ?? 0, ranges.at(-1)?.to.getTime() ?? 0];
      expect([zone, last - first]).toEqual([zone, 4 * DAY_MS - (after - before)]);
    }
  });
});

/** The first, a middle and the last minute; none when the span runs backwards. */
function within(from: number, to: number): number[] {
  if (to <= from) return [];
  return [from, from + Math.floor((to - from) / 2 / MINUTE_MS) * MINUTE_MS, to - MINUTE_MS];
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
/** Month ends with leap days among them, year ends, and the days around. */
const edges = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => [
    Date.UTC(year, month + 1, 0),
    Date.UTC(year, month + 1, 1),
  ]).flat(),
);
const minuteOfDay = fc.integer({ min: 0, max: 1439 }).map((minute) => minute * MINUTE_MS);
const anyWall = fc.oneof(
  fc.integer({ min: FROM / MINUTE_MS, max: TO / MINUTE_MS }).map((minute) => minute * MINUTE_MS),
  fc.tuple(fc.constantFrom(...edges), minuteOfDay).map(([day, minute]) => day + minute),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
    .map(([{ at, before }, by]) => at + before + by * MINUTE_MS),
);
const anyZone = fc.oneof(
  fc.constantFrom(...zones),
  fc.constantFrom(...changes).map(({ zone }) => zone),
);

describe("any time in any zone", () => {
  it("comes back from its instant as the wall clock that was said", () => {
    fc.assert(
      fc.property(anyZone, anyWall, (zone, at) => {
        const asked = wall(at);
        const { instant, local, kind } = resolveLocal(asked, zone);
        expect(localOf(instant, zone)).toBe(local);
        expect(kind === "gap").toBe(local !== asked);
        expect(resolveLocal(local, zone).instant).toEqual(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it("comes later when the wall clock is later, where both times exist", () => {
    fc.assert(
      fc.property(anyZone, anyWall, fc.integer({ min: 1, max: 3000 }), (zone, at, by) => {
        const [one, other] = [resolveLocal(wall(at), zone), resolveLocal(wall(at + by * MINUTE_MS), zone)];
        fc.pre(one.kind !== "gap" && other.kind !== "gap");
        expect(other.instant.getTime()).toBeGreaterThan(one.instant.getTime());
      }),
      { numRuns: 1000 },
    );
  });

  it("lies in exactly one day of its zone", () => {
    fc.assert(
      fc.property(anyZone, anyWall, (zone, at) => {
        const day = dayOf(localOf(new Date(at), zone));
        const holding = [-1, 0, 1].filter((by) => {
          const { from, to } = dayRange(addDays(day, by), zone);
          return from.getTime() <= at && at < to.getTime();
        });
        expect(holding).toEqual([0]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps its wall clock when a post is moved by days, and says so where the clocks do not let it", () => {
    const now = new Date(FROM);
    fc.assert(
      fc.property(anyZone, anyWall, fc.integer({ min: -60, max: 60 }), (zone, at, days) => {
        const { local } = resolveLocal(wall(at), zone);
        const asked = `${addDays(dayOf(local), days)}T${local.slice(11)}`;
        const { instant } = resolveLocal(asked, zone);
        fc.pre(instant > now && instant.getTime() < FROM + 365 * DAY_MS);
        const moved = chooseTime({ local: asked, timeZone: zone }, zone, now);
        expect(moved.instant).toEqual(instant);
        if (moved.note?.includes("does not exist")) expect(moved.columns.scheduledLocal > asked).toBe(true);
        else expect(moved.columns.scheduledLocal).toBe(asked);
      }),
      { numRuns: 1000 },
    );
  });
});
