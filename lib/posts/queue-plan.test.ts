import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueueSlot } from "@/lib/accounts/types";
import { findPlace, listFreePlaces, listPlaces, toClock } from "./queue-plan";
import { resolveLocal } from "./zones";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW = new Date("2027-03-01T09:03:20Z");
const at = (text: string) => new Date(`2027-${text}:00Z`);
const everyDay = (...minutes: number[]): QueueSlot[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => minutes.map((minute) => ({ weekday, minute })));
const nine = 9 * 60;

const zones = fc.constantFrom(
  "UTC",
  "Europe/Paris",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Casablanca",
  "Pacific/Apia",
);
const slotSets = fc.uniqueArray(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), minute: fc.integer({ min: 0, max: 1439 }) }),
  { minLength: 1, maxLength: 50, selector: ({ weekday, minute }) => weekday * 1440 + minute },
);
/** Any moment of two years, so that every clock change of the zones is met. */
const moments = fc
  .integer({ min: 0, max: 730 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * MINUTE_MS));

describe("the places of a queue", () => {
  it("come round each week, by the wall clock of the zone", () => {
    const queue = {
      slots: [
        { weekday: 1, minute: nine },
        { weekday: 4, minute: 0 },
      ],
      timeZone: "Europe/Paris",
    };
    const places = listPlaces(queue, { from: at("03-22T00:00"), to: at("04-03T00:00") });
    // The clocks go forward on Sunday the 28th.
    expect(places).toEqual([at("03-22T08:00"), at("03-24T23:00"), at("03-29T07:00"), at("03-31T22:00")]);
  });

  it("move later by the length of a gap, and meet as one", () => {
    const slots = [
      { weekday: 7, minute: 150 },
      { weekday: 7, minute: 210 },
    ];
    const range = { from: at("03-28T00:00"), to: at("03-29T00:00") };
    expect(listPlaces({ slots, timeZone: "Europe/Paris" }, range)).toEqual([at("03-28T01:30")]);
  });

  it("mean the first of two times that are called the same", () => {
    const queue = { slots: [{ weekday: 7, minute: 150 }], timeZone: "Europe/Paris" };
    expect(listPlaces(queue, { from: at("10-31T00:00"), to: at("11-01T00:00") })).toEqual([
      at("10-31T00:30"),
    ]);
  });

  it("are in order, each once, within the range, and each where a slot resolves to, whatever the clocks do", () => {
    fc.assert(
      fc.property(
        slotSets,
        zones,
        moments,
        fc.integer({ min: 0, max: 20 }),
        (slots, timeZone, from, days) => {
          const to = new Date(from.getTime() + days * DAY_MS);
          const places = listPlaces({ slots, timeZone }, { from, to }).map((place) => place.getTime());
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
          const expected = new Set<number>();
          for (let day = -2; day <= days + 2; day++) {
            const date = new Date(from.getTime() + day * DAY_MS).toISOString().slice(0, 10);
            const weekday = new Date(`${date}T12:00Z`).getUTCDay() || 7;
            for (const slot of slots.filter((one) => one.weekday === weekday)) {
              const { instant } = resolveLocal(`${date}T${toClock(slot.minute)}`, timeZone);
              if (instant >= from && instant < to) expected.add(instant.getTime());
            }
          }
          expect(new Set(places)).toEqual(expected);
        },
      ),
    );
  });
});

describe("the next free place", () => {
  const queue = { slots: everyDay(nine, 18 * 60), timeZone: "UTC" };
  const find = (taken: Date[], postsLimit = 15) => findPlace(queue, { taken, postsLimit }, NOW);

  it("leaves ten minutes, and is not where a post lies or very near", () => {
    expect(find([])).toEqual(at("03-01T18:00"));
    expect(findPlace(queue, { taken: [], postsLimit: 15 }, at("03-01T17:51"))).toEqual(at("03-02T09:00"));
    expect(find([at("03-01T18:00")])).toEqual(at("03-02T09:00"));
    expect(find([at("03-01T18:14")])).toEqual(at("03-02T09:00"));
    expect(find([at("03-01T18:15")])).toEqual(at("03-01T18:00"));
  });

  it("may be near to another place that is taken: whoever set both wants both", () => {
    const close = { slots: everyDay(nine, nine + 5), timeZone: "UTC" };
    const taken = [at("03-02T09:00")];
    expect(findPlace(close, { taken, postsLimit: 15 }, NOW)).toEqual(at("03-02T09:05"));
  });

  it("keeps within what TikTok takes in 24 hours", () => {
    expect(find([at("03-01T12:00")], 1)).toEqual(at("03-02T18:00"));
    expect(find([], 0)).toBeNull();
  });

  it("is none where there are no slots", () => {
    expect(findPlace({ slots: [], timeZone: "UTC" }, { taken: [], postsLimit: 15 }, NOW)).toBeNull();
  });

  it("never gives two posts one place, nor any 24 hours more than TikTok takes", () => {
    const strays = fc.array(fc.integer({ min: -24 * 60, max: 14 * 24 * 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        slotSets,
        zones,
        moments,
        strays,
        fc.integer({ min: 1, max: 15 }),
        (slots, timeZone, now, minutes, postsLimit) => {
          const before = minutes.map((minute) => new Date(now.getTime() + minute * MINUTE_MS));
          const queued: Date[] = [];
          for (let count = 0; count < 12; count++) {
            const place = findPlace({ slots, timeZone }, { taken: [...before, ...queued], postsLimit }, now);
            if (place) queued.push(place);
          }
          expect(new Set(queued.map((place) => place.getTime())).size).toBe(queued.length);
          const range = { from: now, to: new Date(now.getTime() + 364 * DAY_MS) };
          const places = new Set(listPlaces({ slots, timeZone }, range).map((place) => place.getTime()));
          for (const place of queued) {
            expect(place.getTime() - now.getTime()).toBeGreaterThanOrEqual(10 * MINUTE_MS);
            expect(places).toContain(place.getTime());
            expect(before).not.toContainEqual(place);
          }
          const all = [...before, ...queued].map((time) => time.getTime());
          for (const end of all.filter((time) =>
            queued.some((place) => Math.abs(place.getTime() - time) < DAY_MS),
          )) {
            const within = all.filter((time) => time > end - DAY_MS && time <= end);
            const ownPart = within.filter((time) => queued.some((place) => place.getTime() === time));
            // What people placed by hand may be too much by itself; the queue never adds to it.
            if (ownPart.length > 0) expect(within.length).toBeLessThanOrEqual(postsLimit);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the first of the free places", () => {
    fc.assert(
      fc.property(slotSets, zones, moments, (slots, timeZone, now) => {
        const use = { taken: [], postsLimit: 15 };
        const range = {
          from: new Date(now.getTime() + 10 * MINUTE_MS),
          to: new Date(now.getTime() + 15 * DAY_MS),
        };
        expect(findPlace({ slots, timeZone }, use, now)).toEqual(
          listFreePlaces({ slots, timeZone }, use, range)[0],
        );
      }),
      { numRuns: 60 },
    );
  });
});
