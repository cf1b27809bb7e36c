import { describe, expect, it } from "vitest";
import { calendarPath, readPlace } from "./calendar-place";

const ID = "0197c9a0-1111-7222-8333-444455556666";
const read = (query: string) => readPlace(new URLSearchParams(query));

describe("the calendar's address", () => {
  it("says the view, the date and every filter, and is read back as it was written", () => {
    const place = {
      view: "list",
      date: "2027-03-14",
      lanes: true,
      filters: {
        accounts: [ID],
        statuses: ["held", "draft"],
        members: [ID],
        labels: [ID],
        search: "50 % off, & more",
      },
    } as const;
    const path = calendarPath(place as never);
    expect(path).toContain("status=held,draft");
    expect(read(path.slice(path.indexOf("?")))).toEqual(place);
  });

  it.each([
    ["", "week"],
    ["view=year", "week"],
    ["view=constructor&view=day", "week"],
    ["view=day", "day"],
  ])("%s shows a %s", (query, view) => {
    expect(read(query).view).toBe(view);
  });

  it("passes over what it does not know", () => {
    const { date, filters } = read(
      `date=2027-02-30&account=1,${ID},%27or&status=held,toString,held&q=%00a%20&member=x`,
    );
    expect(date).toBeNull();
    expect(filters).toEqual({
      accounts: [ID],
      statuses: ["held"],
      members: [],
      labels: [],
      search: "a",
    });
  });

  it("reads fifty of a list at the most, and a hundred characters of a search", () => {
    const ids = Array.from({ length: 60 }, (_, index) => ID.slice(0, -2) + String(index).padStart(2, "0"));
    const { filters } = read(`account=${ids.join()}&q=${"a".repeat(500)}`);
    expect(filters.accounts).toHaveLength(50);
    expect(filters.search).toHaveLength(100);
  });
});
