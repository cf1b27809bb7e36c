import { expect, it, vi } from "vitest";
import { guardLeaving, leave } from "./leave-guard";

it("goes at once while nothing is unsaved", () => {
  const go = vi.fn();
  leave(go);
  expect(go).toHaveBeenCalledOnce();
});

it("asks the newest guard, and goes when it says so", () => {
  const [go, first] = [vi.fn(), vi.fn()];
  const forget = guardLeaving(first);
  const forgetLater = guardLeaving((onYes) => onYes());
  leave(go);
  expect(go).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
  forgetLater();
  leave(go);
  expect(first).toHaveBeenCalledOnce();
  expect(go).toHaveBeenCalledOnce();
  forget();
  leave(go);
  expect(go).toHaveBeenCalledTimes(2);
});
