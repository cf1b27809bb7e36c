import { describe, expect, it } from "vitest";
import { dayRange } from "@/lib/posts/zones";
import { addDays, daysOf, formatClock, formatHour, isDate, monthOf, titleOf, turn, weekOf } from "./days";

const HOUR_MS = 3_600_000;
const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

describe("days", () => {
  it("begins a week on Monday, also when asked on a Sunday", () => {
    expect(weekOf("2026-11-24", MONDAY)[0]).toBe("2026-11-23");
    expect(weekOf("2026-11-29", MONDAY)).toEqual(weekOf("2026-11-23", MONDAY));
  });

  it("begins a week on the day that the locale does", () => {
    expect(weekOf("2026-11-24", SUNDAY)[0]).toBe("2026-11-22");
    expect(weekOf("2026-11-22", SUNDAY)[0]).toBe("2026-11-22");
    expect(weekOf("2026-11-24", SATURDAY)[0]).toBe("2026-11-21");
  });

  it("shows one day as a day, and where a list begins", () => {
    expect(daysOf("day", "2026-11-24", MONDAY)).toEqual(["2026-11-24"]);
    expect(turn("day", "2026-11-30", 1)).toBe("2026-12-01");
    expect(turn("list", "2026-11-24", -1)).toBe("2026-11-17");
  });

  it("counts days through clock changes and leap days", () => {
    expect(addDays("2027-03-27", 1)).toBe("2027-03-28");
    expect(addDays("2027-03-28", 1)).toBe("2027-03-29");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });

  it("shows a month in whole weeks, four to six of them", () => {
    expect(monthOf("2027-02-14", MONDAY)).toHaveLength(28);
    expect(monthOf("2026-11-24", MONDAY)).toHaveLength(42);
    expect(monthOf("2026-11-24", MONDAY)[0]).toBe("2026-10-26");
    expect(monthOf("2026-11-24", MONDAY).at(-1)).toBe("2026-12-06");
  });

  it("turns a month from its last day without skipping one", () => {
    expect(turn("month", "2027-01-31", 1)).toBe("2027-02-01");
    expect(turn("month", "2027-01-31", -1)).toBe("2026-12-01");
  });

  it("covers the hours of a week with a clock change exactly", () => {
    const hours = (days: string[]) => {
      const { from } = dayRange(days[0] as string, "Europe/Paris");
      const { to } = dayRange(days.at(-1) as string, "Europe/Paris");
      return (to.getTime() - from.getTime()) / HOUR_MS;
    };
    expect(hours(weekOf("2027-03-24", MONDAY))).toBe(7 * 24 - 1);
    expect(hours(weekOf("2026-10-24", MONDAY))).toBe(7 * 24 + 1);
    expect(hours(weekOf("2026-11-24", MONDAY))).toBe(7 * 24);
  });

  it.each([
    ["week", "2026-11-24", "23–29 November", "22.–28. November"],
    ["week", "2026-12-02", "30 November – 6 December", "29. November – 5. Dezember"],
    ["week", "2026-12-30", "28 December 2026 – 3 January 2027", "27. Dezember 2026 – 2. Januar 2027"],
    ["month", "2026-12-02", "December", "Dezember"],
    ["month", "2027-01-02", "January 2027", "Januar 2027"],
    ["day", "2026-11-24", "Tuesday 24 November", "Dienstag, 24. November"],
  ] as const)(
    "names a %s by its days, and the year where it is another: %s",
    (view, date, english, german) => {
      const say = (locale: string, weekStart: number) =>
        titleOf(view, date, { today: "2026-11-24", weekStart, locale });
      expect(say("en-GB", MONDAY)).toBe(english);
      expect(say("de-DE", SUNDAY)).toBe(german);
    },
  );

  it("writes clocks as the locale does", () => {
    expect(formatClock("2026-11-24T09:05", "en-GB")).toBe("09:05");
    expect(formatClock("21:30", "en-US")).toMatch(/^9:30\sPM$/);
    expect(formatHour("21:00", "en-US")).toMatch(/^9\sPM$/);
    expect(formatHour("21:00", "de-DE")).toBe("21:00");
    expect(formatHour("05:45", "en-US")).toMatch(/^5:45\sAM$/);
  });

  it("refuses what is no date", () => {
    expect(isDate("2027-02-29")).toBe(false);
    expect(isDate("2028-02-29")).toBe(true);
    expect(isDate("yesterday")).toBe(false);
    expect(isDate("9999-12-31")).toBe(false);
    expect(isDate("1999-12-31")).toBe(false);
  });
});
