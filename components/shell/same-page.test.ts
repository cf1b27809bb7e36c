import { expect, test } from "vitest";
import { samePage } from "./same-page";

test("a switch keeps the kind of page, and of a calendar its view and date", () => {
  expect(samePage("/calendar?view=month&date=2027-03-01&account=1", "owner")).toBe(
    "/calendar?view=month&date=2027-03-01",
  );
  expect(samePage("/media?item=42&order=size", "editor")).toBe("/media");
  expect(samePage("/settings#storage", "client")).toBe("/settings");
  expect(samePage("/posts/new?media=7", "editor")).toBe("/posts/new");
});

test("what belongs to the workspace that is left is left", () => {
  expect(samePage("/accounts/8d3b", "owner")).toBe("/accounts");
  expect(samePage("/posts/8d3b", "owner")).toBe("/calendar");
  expect(samePage("/posts/8d3b/edit", "owner")).toBe("/calendar");
  expect(samePage("https://elsewhere.example/media", "owner")).toBe("/media");
});

test("a page that one's role there does not have becomes the calendar", () => {
  expect(samePage("/media", "client")).toBe("/calendar");
  expect(samePage("/posts/new", "analyst")).toBe("/calendar");
});
