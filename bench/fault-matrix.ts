// Every fault at every call of every way of posting, and what becomes of the post:
//   node --conditions=react-server --import tsx bench/fault-matrix.ts [words of a cell]
import { createHash } from "node:crypto";
import { tallyOf, wordsOf } from "../scripts/testing/faults/tally.ts";
import startDatabase from "../scripts/testing/global-setup.ts";

const LANES = 24;
const SHOW_EVERY = 100;

const rankOf = (words: string) => createHash("sha256").update(words).digest().readUInt32BE();

const stopDatabase = await startDatabase();
try {
  const [{ openStage }, { listCells }, { RATE_WINDOW_MS, runMatrix }] = await Promise.all([
    import("../scripts/testing/stage.ts"),
    import("../scripts/testing/faults/cells.ts"),
    import("../scripts/testing/faults/matrix.ts"),
  ]);
  const asked = process.argv.slice(2).join(" ");
  // The slow ones lie side by side: mixed, by a fixed order, they do not all wait at once.
  const cells = listCells()
    .filter((cell) => wordsOf(cell).includes(asked))
    .toSorted((one, other) => rankOf(wordsOf(one)) - rankOf(wordsOf(other)));
  const stage = await openStage({ sandbox: { rateWindowMs: RATE_WINDOW_MS } });
  const begunAt = performance.now();
  let done = 0;
  console.warn = () => {};
  const outcomes = await runMatrix(stage, cells, {
    lanes: LANES,
    onOutcome: ({ cell, violation }) => {
      if (violation) console.log(`VIOLATION ${wordsOf(cell)}: ${violation}`);
      if (++done % SHOW_EVERY === 0) console.log(`${done} of ${cells.length}`);
    },
  });
  console.log(`\n${tallyOf(outcomes)}\n${Math.round((performance.now() - begunAt) / 1000)} s`);
  await stage.close();
  process.exitCode = outcomes.some(({ violation }) => violation) ? 1 : 0;
} finally {
  const { closeDb } = await import("../db/index.ts");
  await closeDb();
  await stopDatabase();
}
