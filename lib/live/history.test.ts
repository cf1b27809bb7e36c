import { expect, it } from "vitest";
import type { GatheredHints } from "./gather-hints";
import { createHistory } from "./history";

const of = (id: string): GatheredHints => ({
  post: { ids: new Map([[id, new Set([null])]]), isMany: false, accountIds: new Set([null]) },
});

it("tells what a workspace missed, and nothing of another", () => {
  const history = createHistory();
  const heard = history.add("a", of("1"));
  history.add("b", of("2"));
  const missed = history.add("a", of("3"));
  expect(history.since(["a"], heard.id)).toEqual([missed]);
  expect(history.since(["a"], missed.id)).toEqual([]);
  const own = history.add("ada", of("4"));
  expect(history.since(["a", "ada"], heard.id)).toEqual([missed, own]);
  expect(history.lastId()).toBe(own.id);
});

it("does not know an id of another process, of the future, made up, or too long ago", () => {
  const history = createHistory();
  const start = history.lastId();
  expect(history.since(["a"], start)).toEqual([]);
  expect(history.since(["a"], createHistory().lastId())).toBeNull();
  for (const id of ["", "x", `${start}7`, start.replace(/\d+$/, "-1"), start.replace(/\.\d+$/, ".0.5")]) {
    expect(history.since(["a"], id)).toBeNull();
  }
  for (let count = 0; count < 1000; count++) history.add("b", {});
  expect(history.since(["a"], start)).toEqual([]);
  history.add("b", {});
  expect(history.since(["a"], start)).toBeNull();
});
