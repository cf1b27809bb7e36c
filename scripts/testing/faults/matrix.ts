import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { factScope } from "@/lib/accounts/tiktok-app";
import type { Stage } from "../stage";
import { prepareFiles } from "./cast";
import type { Cell } from "./cells";
import { type Outcome, runCell } from "./run-cell";

const MANY = 100_000;
/** The sandbox's rate minute: short, because only real time makes it pass. */
export const RATE_WINDOW_MS = 1000;

/** Runs the cells, several at a time; each has a workspace, a creator and an app's reputation of its own. */
export async function runMatrix(
  stage: Stage,
  cells: readonly Cell[],
  { lanes, onOutcome = () => {} }: { lanes: number; onOutcome?: (outcome: Outcome) => void },
): Promise<Outcome[]> {
  await stage.tiktok.changeApp({ activeCreatorsMax: MANY, postsPerDayMax: 100, pendingSharesMax: 100 });
  const files = await prepareFiles(stage);
  const reputation = keepReputationsApart();
  const outcomes: Outcome[] = [];
  const waiting = [...cells];
  const workLane = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const current = cell;
      const outcome = await reputation.run(`matrix-${randomUUID()} `, () =>
        runCell(stage, files, current).catch((error) => broken(current, error)),
      );
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, workLane));
  return outcomes;
}

const broken = (cell: Cell, error: unknown): Outcome => {
  const violation = `broke: ${error instanceof Error ? (error.stack ?? error.message).split("\n", 2).join("") : String(error)}`;
  return { cell, end: "broken", reason: null, violation };
};

/** What TikTok's answers say of the app holds for all its accounts, and would reach from one cell into another. */
function keepReputationsApart(): AsyncLocalStorage<string> {
  const reputation = new AsyncLocalStorage<string>();
  Object.defineProperty(factScope, "prefix", { get: () => reputation.getStore() ?? "matrix " });
  return reputation;
}
