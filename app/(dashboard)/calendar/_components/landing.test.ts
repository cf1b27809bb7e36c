import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./days";
import { clockOf, landOn, minuteOf, placeOf, snapMinute } from "./landing";

const zone = "Europe/Paris";
const now = new Date("2026-11-24T09:00:00Z");

describe("landing", () => {
  it("snaps to five minutes and stays inside the day", () => {
    expect(snapMinute(752.4)).toBe(750);
    expect(snapMinute(752.6)).toBe(755);
    expect(snapMinute(-20)).toBe(0);
    expect(snapMinute(1439)).toBe(1435);
    expect(snapMinute(47, 30)).toBe(60);
  });

  it("reads and writes clocks alike", () => {
    for (const minute of [0, 5, 615, 1435]) expect(minuteOf(`2027-01-01T${clockOf(minute)}`)).toBe(minute);
  });

  it("knows what has passed, and the city of a zone", () => {
    expect(landOn("2026-11-24", "10:00", zone, now).isPast).toBe(true);
    expect(landOn("2026-11-24", "10:05", zone, now).isPast).toBe(false);
    expect(placeOf("America/New_York")).toBe("New York");
  });

  it("keeps the wall clock of a post that is moved by days, in every zone", () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(zones, fc.integer({ min: -400, max: 800 }), fc.nat(1439), (timeZone, days, minute) => {
        const [date, clock] = [addDays("2026-11-24", days), clockOf(minute)];
        const { local, note } = landOn(date, clock, timeZone, now);
        if (note?.includes("does not exist")) expect(local > `${date}T${clock}`).toBe(true);
        else expect(local).toBe(`${date}T${clock}`);
      }),
      { numRuns: 500 },
    );
  });

  it("lands after the hour that clocks skip, and says so", () => {
    const landing = landOn("2027-03-28", "02:30", zone, now);
    expect(landing.local).toBe("2027-03-28T03:30");
    expect(landing.instant.toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(landing.note).toContain("does not exist");
  });

  it("takes the first of an hour that happens twice", () => {
    const landing = landOn("2027-10-31", "02:30", zone, now);
    expect(landing.instant.toISOString()).toBe("2027-10-31T00:30:00.000Z");
    expect(landing.note).toContain("happens twice");
  });
});
