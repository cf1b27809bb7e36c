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

test("what is no cron, or never comes, is told from one", () => {
  expect(isCron("0 9 * * 1")).toBe(true);
  for (const text of ["", "9", "61 * * * *", "TZ=Nowhere/Land 0 9 * * *", "0 0 30 2 *"])
    expect(isCron(text)).toBe(false);
});
