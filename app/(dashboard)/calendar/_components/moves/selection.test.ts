import { expect, it } from "vitest";
import { Selection } from "./selection";

const order = ["a", "b", "c", "d", "e"];
const chosen = (selection: Selection) => [...selection.get()].toSorted().join("");

it("chooses and lets go one at a time", () => {
  const selection = new Selection();
  for (const id of ["a", "c", "a"]) selection.toggle(id);
  expect(chosen(selection)).toBe("c");
  selection.clear();
  expect(selection.get().size).toBe(0);
});

it("extends from the last one chosen, forwards and backwards, and keeps what was chosen before", () => {
  const selection = new Selection();
  selection.toggle("e");
  selection.toggle("b");
  selection.extend("d", order);
  expect(chosen(selection)).toBe("bcde");
  selection.toggle("c");
  selection.extend("a", order);
  expect(chosen(selection)).toBe("abcde");
});

it("begins with the one alone where nothing was chosen, or what was is no longer shown", () => {
  const selection = new Selection();
  selection.extend("c", order);
  expect(chosen(selection)).toBe("c");
  selection.toggle("gone");
  selection.extend("d", order);
  expect(chosen(selection)).toBe("cdgone");
});

it("tells whoever asked, and nobody any more who left", () => {
  const selection = new Selection();
  let told = 0;
  const leave = selection.subscribe(() => {
    told += 1;
  });
  selection.toggle("a");
  leave();
  selection.toggle("b");
  expect(told).toBe(1);
});
