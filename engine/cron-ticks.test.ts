import { expect, test } from "vitest";
import { isCron, nextTick } from "./cron-ticks.ts";

test("the next tick lies after the given time, in UTC", () => {
  const tick = new Date("2026-03-01T10:05:00.000Z");
  expect(nextTick("*/5 * * * *", new Date("2026-03-01T10:04:59.999Z"))).toEqual(tick);
  expect(nextTick("*/5 * * * *", tick)).toEqual(new Date("2026-03-01T10:10:00.000Z"));
});

test("a named zone follows its clock over the change of summer time", () => {
  const cron = "TZ=Europe/Paris 0 9 * * *";
  expect(nextTick(cron, new Date("2026-03-28T00:00:00Z"))).toEqual(new Date("2026-03-28T08:00:00.000Z"));
  expect(nextTick(cron, new Date("2026-03-29T00:00:00Z"))).toEqual(new Date("2026-03-29T07:00:00.000Z"));
});

/** The ticks after an instant, to the minute. */
function ticks(cron: string, after: string, count: number): string[] {
  const found: string[] = [];
  let last = new Date(after);
  for (let n = 0; n < count; n++) {
    last = nextTick(cron, last)!;
    found.push(last.toISOString().replace(":00.000Z", "Z"));
  }
  return found;
}

test.each([
  ["one time", "TZ=Europe/Paris 30 2 * * *", ["2026-03-29T01:00Z", "2026-03-30T00:30Z", "2026-03-31T00:30Z"]],
  ["several times", "TZ=Europe/Paris 15,45 2 * * *", ["2026-03-29T01:00Z", "2026-03-30T00:15Z"]],
  ["one of two hours", "TZ=Europe/Paris 30 2,5 * * *", ["2026-03-29T01:00Z", "2026-03-29T03:30Z"]],
  ["the jump's own end", "TZ=Europe/Paris 0 3 * * *", ["2026-03-29T01:00Z", "2026-03-30T01:00Z"]],
])("an hour that the clocks jump over has its tick once, at the jump: %s", (_, cron, expected) => {
  expect(ticks(cron, "2026-03-28T12:00:00Z", expected.length)).toEqual(expected);
});

test.each([
  ["one time", "TZ=Europe/Paris 30 2 * * *", ["2026-10-25T00:30Z", "2026-10-26T01:30Z"]],
  [
    "several times",
    "TZ=Europe/Paris 0,30 2 * * *",
    ["2026-10-25T00:00Z", "2026-10-25T00:30Z", "2026-10-26T01:00Z"],
  ],
  ["two hours", "TZ=Europe/Paris 15 2,5 * * *", ["2026-10-25T00:15Z", "2026-10-25T04:15Z"]],
])("an hour that comes twice has its tick the first time: %s", (_, cron, expected) => {
  expect(ticks(cron, "2026-10-24T12:00:00Z", expected.length)).toEqual(expected);
});

test("an engine that starts within the hour's second coming does not tick again", () => {
  expect(nextTick("TZ=Europe/Paris 30 2 * * *", new Date("2026-10-25T01:10:00Z"))).toEqual(
    new Date("2026-10-26T01:30:00Z"),
  );
  expect(nextTick("TZ=Europe/Paris * * 2 * * *", new Date("2026-10-25T01:00:00Z"))).toEqual(
    new Date("2026-10-26T01:00:00Z"),
  );
});

test("hours by a star or a range go on with real time over both changes", () => {
  const spring = ["2026-03-29T00:15Z", "2026-03-29T01:15Z", "2026-03-29T02:15Z"];
  expect(ticks("TZ=Europe/Paris 15 * * * *", "2026-03-29T00:00:00Z", 3)).toEqual(spring);
  const autumn = ["2026-10-25T00:15Z", "2026-10-25T01:15Z", "2026-10-25T02:15Z"];
  expect(ticks("TZ=Europe/Paris 15 * * * *", "2026-10-25T00:00:00Z", 3)).toEqual(autumn);
  expect(ticks("TZ=Europe/Paris 15 1-4 * * *", "2026-03-29T00:00:00Z", 3)).toEqual(spring);
});

test.each([
  [
    "a jump of half an hour",
    "TZ=Australia/Lord_Howe 15 2 * * *",
    "2026-10-03T00:00:00Z",
    "2026-10-03T15:30Z",
  ],
  ["a jump at midnight", "TZ=America/Santiago 0 0 * * *", "2026-09-05T12:00:00Z", "2026-09-06T04:00Z"],
  ["a zone west of UTC", "TZ=America/New_York 30 2 * * *", "2026-03-07T12:00:00Z", "2026-03-08T07:00Z"],
  ["a zone without changes", "TZ=Asia/Kolkata 30 2 * * *", "2026-03-07T12:00:00Z", "2026-03-07T21:00Z"],
])("the rule holds for %s", (_, cron, after, expected) => {
  expect(ticks(cron, after, 1)).toEqual([expected]);
});

test("a daily tick comes once a day through a whole year, wherever the clocks change", () => {
  const changing = Intl.supportedValuesOf("timeZone").filter(
    (zone) => offsetOf(zone, "2026-01-01") !== offsetOf(zone, "2026-07-01"),
  );
  expect(changing.length).toBeGreaterThan(50);
  for (const zone of changing.filter((_, position) => position % 4 === 0)) {
    let last = nextTick(`TZ=${zone} 30 2 * * *`, new Date("2026-01-01T12:00:00Z"))!;
    for (let day = 1; day < 365; day++) {
      const next = nextTick(`TZ=${zone} 30 2 * * *`, last)!;
      const hours = (next.getTime() - last.getTime()) / 3_600_000;
      expect(Math.abs(hours - 24), `${zone} ${next.toISOString()}`).toBeLessThanOrEqual(1);
      last = next;
    }
  }
});

const offsetOf = (zone: string, day: string): string | undefined =>
  new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(new Date(day))
    .find((part) => part.type === "timeZoneName")?.value;

test("what is no cron, or never comes, is told from one", () => {
  expect(isCron("0 9 * * 1")).toBe(true);
  for (const text of ["", "9", "61 * * * *", "TZ=Nowhere/Land 0 9 * * *", "0 0 30 2 *"])
    expect(isCron(text)).toBe(false);
});
