import { expect, it } from "vitest";
import { postStatuses } from "@/db/schema/posts";
import { allowedMoves, isEditable, isRunning, mayMove, movesInto, type PostStatus } from "./states";

const all = Object.keys(allowedMoves) as PostStatus[];

it("knows the same states as the database", () => {
  expect(all.toSorted()).toEqual([...postStatuses].toSorted());
});

it("has no dead end but what TikTok has published", () => {
  expect(all.filter((state) => allowedMoves[state].length === 0)).toEqual(["published"]);
});

it("lets nothing be changed while a run holds it, or once it is out", () => {
  expect(all.filter(isRunning)).toEqual(["preparing", "uploading", "processing"]);
  expect(all.filter((state) => isEditable(state) && (isRunning(state) || state === "published"))).toEqual([]);
  expect(all.filter((state) => isRunning(state) && mayMove(state, "draft"))).toEqual([]);
});

it("reads the table from both sides alike", () => {
  for (const to of all) expect(movesInto(to)).toEqual(all.filter((from) => mayMove(from, to)));
});
