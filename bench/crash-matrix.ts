// Every part of the stack killed with -9 while posts go out:  node bench/crash-matrix.ts --kills=200 --posts=120
import { parseArgs } from "node:util";
import { runMatrix } from "../scripts/crash/run-matrix.ts";
import { describeReport, findGaps, findViolations } from "../scripts/crash/tally.ts";

const PORT_BASE = 33_000;

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    posts: { type: "string", default: "120" },
    minutes: { type: "string", default: "16" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false },
  },
});
const wanted = Number(values.kills);
const report = await runMatrix({
  kills: wanted,
  posts: Number(values.posts),
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  portBase: PORT_BASE,
  keep: values.keep,
  say: (line) => console.log(line),
});
console.log(`\n${describeReport(report)}`);
const isWhole = report.kills.length >= wanted && findGaps(report.kills).length === 0;
process.exitCode = isWhole && findViolations(report).length === 0 ? 0 : 1;
