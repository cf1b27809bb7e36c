import fc from "fast-check";
import { expect, it } from "vitest";
import { findSlot } from "./free-slot";
import { localOf } from "./zones";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = new Date("2027-03-01T09:03:20Z");
const at = (text: string) => new Date(`2027-03-${text}:00Z`);

it("takes the next quarter of an hour that leaves ten minutes", () => {
  expect(findSlot({ taken: [], postsLimit: 15, timeZone: "UTC" }, NOW)).toEqual(at("01T09:15"));
  const late = new Date("2027-03-01T09:06:00Z");
  expect(findSlot({ taken: [], postsLimit: 15, timeZone: "UTC" }, late)).toEqual(at("01T09:30"));
});

it("keeps an hour from the account's other posts", () => {
  const taken = [at("01T09:00"), at("01T11:30")];
  expect(findSlot({ taken, postsLimit: 15, timeZone: "UTC" }, NOW)).toEqual(at("01T10:00"));
  expect(findSlot({ taken: [...taken, at("01T10:10")], postsLimit: 15, timeZone: "UTC" }, NOW)).toEqual(
    at("01T12:30"),
  );
});

it("waits for the morning of the zone", () => {
  expect(findSlot({ taken: [], postsLimit: 15, timeZone: "America/Los_Angeles" }, NOW)).toEqual(
    at("01T16:00"),
  );
});

it("keeps within what TikTok takes in 24 hours", () => {
  const taken = [at("01T08:00"), at("01T12:00")];
  expect(findSlot({ taken, postsLimit: 2, timeZone: "UTC" }, NOW)).toEqual(at("02T08:00"));
  expect(findSlot({ taken, postsLimit: 0, timeZone: "UTC" }, NOW)).toBeNull();
});

it("gives a time that holds all its rules, whatever is taken", () => {
  const offsets = fc.array(fc.integer({ min: -24 * 60, max: 72 * 60 }), { maxLength: 60 });
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Paris",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  );
  fc.assert(
    fc.property(offsets, fc.integer({ min: 1, max: 15 }), zones, (minutes, postsLimit, timeZone) => {
      const taken = minutes.map((count) => new Date(NOW.getTime() + count * MINUTE_MS));
      const slot = findSlot({ taken, postsLimit, timeZone }, NOW);
      if (!slot) return;
      expect(slot.getTime() % (15 * MINUTE_MS)).toBe(0);
      expect(slot.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(10 * MINUTE_MS);
      expect(taken.every((time) => Math.abs(time.getTime() - slot.getTime()) >= HOUR_MS)).toBe(true);
      expect(Number(localOf(slot, timeZone).slice(11, 13))).toBeGreaterThanOrEqual(8);
      const dayBefore = taken.filter((time) => time < slot && time.getTime() > slot.getTime() - 24 * HOUR_MS);
      expect(dayBefore.length).toBeLessThan(postsLimit);
    }),
  );
});
