import { expect, it } from "vitest";
import { groupPlaces, hrefOf, uncovered } from "./group-places";

const account = (id: string) => ({
  id,
  displayName: id,
  username: id,
  avatarUrl: null,
  isTest: false,
  status: "connected" as const,
});
const given = {
  accounts: [account("a"), account("b")],
  places: [
    { accountId: "a", at: "2027-03-01T12:00:00.000Z" },
    { accountId: "b", at: "2027-03-01T12:00:00.000Z" },
    { accountId: "a", at: "2027-03-01T23:30:00.000Z" },
    { accountId: "gone", at: "2027-03-01T23:30:00.000Z" },
  ],
};

it("puts places of one minute together, on the day they have in the zone", () => {
  const days = groupPlaces(given, "Europe/Paris");
  expect([...days.keys()]).toEqual(["2027-03-01", "2027-03-02"]);
  expect(days.get("2027-03-01")).toEqual([{ local: "2027-03-01T13:00", accounts: given.accounts }]);
  expect(days.get("2027-03-02")).toEqual([{ local: "2027-03-02T00:30", accounts: [account("a")] }]);
});

it("shows only the accounts that the calendar is narrowed to", () => {
  const days = groupPlaces(given, "UTC", ["b"]);
  expect([...days.values()].flat()).toEqual([{ local: "2027-03-01T12:00", accounts: [account("b")] }]);
});

it("leaves out what a card lies over", () => {
  const groups = ["09:00", "10:00", "11:00"].map((time) => ({ local: `2027-03-01T${time}`, accounts: [] }));
  const left = uncovered(groups, [9 * 60 + 30], { card: 50, place: 20 });
  expect(left.map(({ local }) => local.slice(11))).toEqual(["09:00", "11:00"]);
});

it("leads to a post for that time, and for its account where it is one", () => {
  const local = "2027-03-01T12:00";
  expect(hrefOf({ local, accounts: [account("a")] })).toBe("/posts/new?at=2027-03-01T12:00&account=a");
  expect(hrefOf({ local, accounts: given.accounts })).toBe("/posts/new?at=2027-03-01T12:00");
});
