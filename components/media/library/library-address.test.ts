import { expect, it } from "vitest";
import { activeFilters, readFilters, readOpenId, toParams } from "./library-address";

const label = "0b8e6c3e-6a0f-4f0e-9d55-0d9d7c6a1b11";
const read = (query: string) => readFilters(new URLSearchParams(query));

it("comes back from the address as it went in", () => {
  const filters = {
    kind: "photo",
    search: "moon jar & 100%",
    usage: "unused",
    state: "ready",
    label,
    sort: "last used",
  } as const;
  expect(read(toParams(filters).toString())).toEqual(filters);
  expect(activeFilters(filters)).toEqual(["kind", "search", "usage", "state", "label"]);
});

it("says nothing where everything is shown", () => {
  expect(toParams(read("")).toString()).toBe("");
  expect(activeFilters(read(""))).toEqual([]);
});

it("overlooks what nobody can have meant", () => {
  const wrong = `kind=music&usage=x&state=&label=1&sort=colour&search=+&open=7`;
  expect(activeFilters(read(wrong))).toEqual([]);
  expect(read(wrong).sort).toBe("newest");
  expect(readOpenId(new URLSearchParams(wrong))).toBeNull();
  expect(readOpenId(new URLSearchParams({ open: label }))).toBe(label);
});
