import { expect, test } from "vitest";
import { resolveLocal } from "@/lib/posts/zones";
import { demoPosts } from "./plan";
import { slotTime } from "./slot-time";

const ZONE = "Europe/Paris";

test("a slot that is still ahead stays on its day, in the zone's own calendar", () => {
  const lateInUtc = new Date("2027-01-05T23:30:00Z");
  expect(slotTime({ day: 0, time: "18:30" }, ZONE, lateInUtc)).toBe("2027-01-06T18:30");
  expect(slotTime({ day: 2, time: "09:00" }, ZONE, lateInUtc)).toBe("2027-01-08T09:00");
});

test("a slot that has passed, or is about to, moves to the next day", () => {
  expect(slotTime({ day: 0, time: "18:30" }, ZONE, new Date("2027-01-05T17:29:00Z"))).toBe(
    "2027-01-06T18:30",
  );
  expect(slotTime({ day: 0, time: "18:30" }, ZONE, new Date("2027-01-31T20:00:00Z"))).toBe(
    "2027-02-01T18:30",
  );
});

test("no post of the plan lies in the past, whatever the hour", () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2027, 2, 27, hour, 59));
    for (const { when } of demoPosts) {
      if (when === "now") continue;
      const { instant } = resolveLocal(slotTime(when, ZONE, now), ZONE);
      expect(instant.getTime()).toBeGreaterThan(now.getTime());
    }
  }
});
