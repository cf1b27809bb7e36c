import { expect, test } from "@playwright/test";
import { PARTS } from "../scripts/crash/parts.ts";
import { runMatrix } from "../scripts/crash/run-matrix.ts";
import { describeReport, findViolations } from "../scripts/crash/tally.ts";

const PORT_BASE = 34_000;
const MINUTE_MS = 60_000;
const SEED = 1;
const KILLS = 12;

test("parts killed with -9 while ten posts go out leave each of them out once", async () => {
  test.setTimeout(8 * MINUTE_MS);
  const report = await runMatrix({
    kills: KILLS,
    posts: 10,
    minutes: 0,
    seed: SEED,
    portBase: PORT_BASE,
    say: () => {},
  });
  console.log(describeReport(report));
  expect(findViolations(report)).toEqual([]);
  expect(report.kills.length).toBeGreaterThanOrEqual(KILLS);
  expect(new Set(report.kills.map(({ part }) => part))).toEqual(new Set(PARTS));
});
