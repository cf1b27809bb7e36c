import { describe, expect, it } from "vitest";
import { dayRange } from "@/lib/posts/zones";
import { addDays, isDate, monthOf, titleOf, turn, weekOf } from "./days";

const HOUR_MS = 3_600_000;

describe("days", () => {
  it("begins a week on Monday, also when asked on a Sunday", () => {
    expect(weekOf("2026-11-24")[0]).toBe("2026-11-23");
    expect(weekOf("2026-11-29")).toEqual(weekOf("2026-11-23"));
  });

  it("counts days through clock changes and leap days", () => {
    expect(addDays("2027-03-27", 1)).toBe("2027-03-28");
    expect(addDays("2027-03-28", 1)).toBe("2027-03-29");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });

  it("shows a month in whole weeks, four to six of them", () => {
    expect(monthOf("2027-02-14")).toHaveLength(28);
    expect(monthOf("2026-11-24")).toHaveLength(42);
    expect(monthOf("2026-11-24")[0]).toBe("2026-10-26");
    expect(monthOf("2026-11-24").at(-1)).toBe("2026-12-06");
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
    expect(hours(weekOf("2027-03-24"))).toBe(7 * 24 - 1);
    expect(hours(weekOf("2026-10-24"))).toBe(7 * 24 + 1);
    expect(hours(weekOf("2026-11-24"))).toBe(7 * 24);
  });

  it("names a week by its days, and the year where it is another", () => {
    const today = "2026-11-24";
    expect(titleOf("week", "2026-11-24", today)).toBe("23–29 November");
    expect(titleOf("week", "2026-12-02", today)).toBe("30 November – 6 December");
    expect(titleOf("week", "2026-12-30", today)).toBe("28 December – 3 January 2027");
    expect(titleOf("month", "2026-12-02", today)).toBe("December");
    expect(titleOf("month", "2027-01-02", today)).toBe("January 2027");
  });

  it("refuses what is no date", () => {
    expect(isDate("2027-02-29")).toBe(false);
    expect(isDate("2028-02-29")).toBe(true);
    expect(isDate("yesterday")).toBe(false);
  });
});
