import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dayRange, isTimeZone, localOf, resolveLocal } from "./zones";

const zones = Intl.supportedValuesOf("timeZone");

describe("resolveLocal", () => {
  it("takes the later time when the clocks skip the one asked for, and says so", () => {
    const time = resolveLocal("2027-03-14T02:30", "America/New_York");
    expect(time).toMatchObject({ kind: "gap", local: "2027-03-14T03:30" });
    expect(time.instant.toISOString()).toBe("2027-03-14T07:30:00.000Z");
    expect(time.note).toBe(
      "02:30 does not exist on 14 March in America/New_York, when the clocks go forward. 03:30 is taken.",
    );
  });

  it("takes the first of two when the clocks go back, and says so", () => {
    const time = resolveLocal("2027-11-07T01:30", "America/New_York");
    expect(time).toMatchObject({ kind: "overlap", local: "2027-11-07T01:30" });
    expect(time.instant.toISOString()).toBe("2027-11-07T05:30:00.000Z");
    expect(time.note).toContain("happens twice on 7 November");
  });

  it("knows half-hour changes and days that do not exist", () => {
    expect(resolveLocal("2027-10-03T02:15", "Australia/Lord_Howe")).toMatchObject({
      kind: "gap",
      local: "2027-10-03T02:45",
    });
    expect(resolveLocal("2011-12-30T10:00", "Pacific/Apia")).toMatchObject({
      kind: "gap",
      local: "2011-12-31T10:00",
    });
  });

  it("refuses days that no calendar has", () => {
    expect(() => resolveLocal("2027-02-29T10:00", "Europe/Paris")).toThrow(RangeError);
    expect(() => resolveLocal("2027-03-01T10:00", "Europe/Nowhere")).toThrow(RangeError);
  });

  it("gives an instant whose wall clock is the one it names, in every zone", () => {
    const minute = fc
      .integer({ min: 0, max: 15 * 366 * 24 * 60 })
      .map((n) => Date.UTC(2024, 0, 1) + n * 60_000);
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (timeZone, at) => {
        const asked = new Date(at).toISOString().slice(0, 16);
        const time = resolveLocal(asked, timeZone);
        expect(localOf(time.instant, timeZone)).toBe(time.local);
        expect(time.kind === "gap").toBe(time.local !== asked);
        expect(time.note === null).toBe(time.kind === "exact");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("beside Temporal", () => {
  const year = 366 * 24 * 60;
  const minutes = fc.integer({ min: 0, max: 90 * year }).map((n) => Date.UTC(1970, 0, 2) + n * 60_000);
  const local = minutes.map((at) => new Date(at).toISOString().slice(0, 16));

  it("resolves each time as the standard does", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), local, (timeZone, asked) => {
        const standard = Temporal.PlainDateTime.from(asked).toZonedDateTime(timeZone);
        expect(resolveLocal(asked, timeZone).instant.getTime()).toBe(standard.epochMilliseconds);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads each instant and begins each day as the standard does", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (timeZone, at) => {
        const standard = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        const asked = standard.toPlainDateTime().toString({ smallestUnit: "minute" });
        expect(localOf(new Date(at), timeZone)).toBe(asked);
        const { from, to } = dayRange(asked.slice(0, 10), timeZone);
        expect(from.getTime()).toBe(standard.startOfDay().epochMilliseconds);
        expect(to.getTime()).toBe(standard.startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });
});

it("measures days of 23 and 25 hours", () => {
  const hours = (date: string) => {
    const { from, to } = dayRange(date, "Europe/Paris");
    return (to.getTime() - from.getTime()) / 3_600_000;
  };
  expect([hours("2027-03-28"), hours("2027-10-31"), hours("2027-06-01")]).toEqual([23, 25, 24]);
});

it("tells zones from other words", () => {
  expect(["Europe/Paris", "UTC", "Mars/Olympus", "+02:00", ""].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
