import { expect, it } from "vitest";
import { addTime, copyDay, parseClock, presets, removeTime, toggle, toRows, weekFrom } from "./queue-week";

const nine = 540;

it("puts the times of a week into rows, each with its days", () => {
  const slots = [
    { weekday: 3, minute: 600 },
    { weekday: 1, minute: nine },
    { weekday: 5, minute: nine },
  ];
  expect(toRows(slots)).toEqual([
    { minute: nine, days: new Set([1, 5]) },
    { minute: 600, days: new Set([3]) },
  ]);
});

it("switches one time of one day on and off", () => {
  const one = { weekday: 1, minute: nine };
  expect(toggle([], one)).toEqual([one]);
  expect(toggle([one, { weekday: 2, minute: nine }], one)).toEqual([{ weekday: 2, minute: nine }]);
});

it("adds a time to several days once, and takes it from all", () => {
  const slots = addTime([{ weekday: 1, minute: nine }], nine, [1, 2]);
  expect(slots).toHaveLength(2);
  expect(removeTime([...slots, { weekday: 1, minute: 600 }], nine)).toEqual([{ weekday: 1, minute: 600 }]);
});

it("copies a day over others, in place of what they had", () => {
  const slots = [
    { weekday: 1, minute: nine },
    { weekday: 2, minute: 600 },
    { weekday: 7, minute: 660 },
  ];
  expect(toRows(copyDay(slots, 1, [1, 2, 3]))).toEqual([
    { minute: nine, days: new Set([1, 2, 3]) },
    { minute: 660, days: new Set([7]) },
  ]);
});

it("begins a week where people do, and has presets of known sizes", () => {
  expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect([presets.once, presets.thrice, presets.workdays].map(({ length }) => length)).toEqual([7, 21, 10]);
});

it("reads a time as a field gives it, with or without seconds", () => {
  expect(["09:30", "09:30:00", "00:00", "23:59"].map(parseClock)).toEqual([570, 570, 0, 1439]);
  expect(["", "9:30", "24:00", "12:60"].map(parseClock)).toEqual([null, null, null, null]);
});
