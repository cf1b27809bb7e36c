import { expect, it } from "vitest";
import { FAULT_MODES, FAULT_ROUTES, type FaultRoute, modesOf } from "@/sandbox/tiktok/fault-input";
import { type Cell, listCells, listCrossSection } from "@/scripts/testing/faults/cells";
import { RATE_WINDOW_MS, runMatrix } from "@/scripts/testing/faults/matrix";
import { tallyOf, wordsOf } from "@/scripts/testing/faults/tally";
import { openStage } from "@/scripts/testing/stage";
import { holdUploadSlots } from "@/scripts/testing/upload-slots-lock";

/** A cross-section; `bench/fault-matrix.ts` runs every cell. */
const LANES = 12;
const TIMEOUT_MS = 180_000;
/** They belong to connecting and disconnecting, not to a publish. */
const ELSEWHERE: FaultRoute[] = ["revoke", "user_info"];

const crossed = (cells: readonly Cell[]) =>
  new Set(cells.map(({ fault: { order } }) => `${order.route} ${order.mode}`));

it("crosses every fault of the sandbox with every call of a publish", () => {
  const routes = FAULT_ROUTES.filter((route) => !ELSEWHERE.includes(route));
  const all = routes.flatMap((route) => modesOf(route).map((mode) => `${route} ${mode}`));
  expect([...crossed(listCells())].toSorted()).toEqual(all.toSorted());
  expect([...crossed(listCrossSection())].toSorted()).toEqual(all.toSorted());
  expect(new Set(listCells().map(({ fault }) => fault.order.mode))).toEqual(new Set(FAULT_MODES));
});

it(
  "ends each post exactly once on the profile, or with a person who is told the truth and has a way on",
  async () => {
    const letSlotsGo = await holdUploadSlots("together");
    const stage = await openStage({ sandbox: { rateWindowMs: RATE_WINDOW_MS } });
    try {
      const outcomes = await runMatrix(stage, listCrossSection(), { lanes: LANES });
      const violations = outcomes.filter(({ violation }) => violation !== null);
      expect(
        violations.map(({ cell, violation }) => `${wordsOf(cell)}: ${violation}`),
        tallyOf(outcomes),
      ).toEqual([]);
    } finally {
      await stage.close();
      await letSlotsGo();
    }
  },
  TIMEOUT_MS,
);
