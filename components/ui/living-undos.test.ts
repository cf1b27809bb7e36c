import { expect, it } from "vitest";
import { addUndo, latestUndo, takeUndo } from "./living-undos";

it("gives the latest first, and each once", () => {
  const undo = () => {};
  addUndo({ id: 1, undo });
  addUndo({ id: 2, undo });
  expect(latestUndo()?.id).toBe(2);
  expect(takeUndo(2)?.id).toBe(2);
  expect(takeUndo(2)).toBeUndefined();
  expect(latestUndo()?.id).toBe(1);
  takeUndo(1);
  expect(latestUndo()).toBeUndefined();
});

it("keeps a bounded number", () => {
  for (let id = 1; id <= 30; id++) addUndo({ id, undo: () => {} });
  expect(takeUndo(10)).toBeUndefined();
  expect(takeUndo(11)?.id).toBe(11);
});
