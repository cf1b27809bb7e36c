import { expect, it } from "vitest";
import type { InboxItem } from "@/lib/notifications/types";
import { groupByDay } from "./group-by-day";

const item = (createdAt: string) => ({ id: createdAt, createdAt }) as InboxItem;

it("groups by the days of the zone, keeping the order", () => {
  const items = ["2026-11-26T17:00:00Z", "2026-11-25T23:30:00Z", "2026-11-25T22:30:00Z"].map(item);
  const shape = (timeZone: string) => groupByDay(items, timeZone).map((day) => [day.date, day.items.length]);
  expect(shape("UTC")).toEqual([
    ["2026-11-26", 1],
    ["2026-11-25", 2],
  ]);
  expect(shape("Europe/Berlin")).toEqual([
    ["2026-11-26", 2],
    ["2026-11-25", 1],
  ]);
  expect(groupByDay([], "UTC")).toEqual([]);
});
