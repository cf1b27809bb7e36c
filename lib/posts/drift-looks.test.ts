import { describe, expect, it } from "vitest";
import { nextDriftLook, sayAhead } from "./drift-looks";

const HOUR_MS = 3_600_000;
const at = new Date("2027-03-14T10:30:00Z");
const hoursBefore = (hours: number) => new Date(at.getTime() - hours * HOUR_MS);

describe("the next look ahead", () => {
  it.each([
    ["weeks before", 300, 24],
    ["a moment before the first one", 24.001, 24],
    ["at the first one", 24, 1],
    ["within the day", 5, 1],
    ["at the second one", 1, null],
    ["within the hour", 0.5, null],
    ["after its time", -1, null],
  ])("%s is the right one", (_, now, expected) => {
    expect(nextDriftLook(at, hoursBefore(now))).toEqual(expected === null ? null : hoursBefore(expected));
  });
});

it.each([
  [23.99, "24 h"],
  [5.2, "5 h"],
  [0.99, "1 h"],
  [0.5, "30 minutes"],
  [0.001, "1 minute"],
])("%d hours ahead is said as %s", (hours, words) => {
  expect(sayAhead(at, hoursBefore(hours))).toBe(words);
});
