import { BOUNDARIES, type Boundary } from "./boundaries.ts";
import { type End, GOOD_ENDS, isViolation, type Verdict, VIOLATIONS } from "./judge.ts";
import { PARTS, type Part } from "./parts.ts";

export interface Kill {
  part: Part;
  /** Null at a random instant. */
  boundary: Boundary | null;
  recoveryMs: number;
}

export interface Report {
  seed: number;
  minutes: number;
  kills: Kill[];
  verdicts: Verdict[];
  /** Publications that TikTok has and nobody scheduled. */
  strays: string[];
  /** Rules of TikTok that were broken on the way, as the sandbox noted them. */
  brokenRules: string[];
}

const NAME_WIDTH = 26;
const NUMBER_WIDTH = 10;

/** What must not be, as sentences; none is the proof. */
export function findViolations({ verdicts, strays }: Report): string[] {
  const bad = verdicts.filter(({ end }) => isViolation(end)).map(({ end, words }) => `${end}: ${words}`);
  return [...bad, ...strays.map((words) => `stray: ${words}`)];
}

/** Pairs of part and boundary that no kill hit. */
export function findGaps(kills: Kill[]): string[] {
  const hit = new Set(kills.map(({ part, boundary }) => `${part} at "${boundary}"`));
  return BOUNDARIES.flatMap((boundary) => PARTS.map((part) => `${part} at "${boundary}"`)).filter(
    (pair) => !hit.has(pair),
  );
}

export function describeReport(report: Report): string {
  const { kills, verdicts, seed, minutes } = report;
  return [
    `Crash matrix: ${kills.length} kills over ${verdicts.length} posts in ${minutes.toFixed(1)} minutes, seed ${seed}`,
    "",
    row("killed with -9 at", [...PARTS, "all"]),
    ...[...BOUNDARIES, null].map((boundary) => killRow(boundary, kills)),
    row("all", [...PARTS.map((part) => countOf(kills, { part })), kills.length]),
    row(
      "recovery p50, s",
      [...PARTS, undefined].map((part) => seconds(recoveries(kills, part), 0.5)),
    ),
    row(
      "recovery max, s",
      [...PARTS, undefined].map((part) => seconds(recoveries(kills, part), 1)),
    ),
    "",
    ...[...GOOD_ENDS, ...VIOLATIONS].map((end) => row(end, [countEnds(verdicts, end)])),
    row("stray", [report.strays.length]),
    "",
    ...describeProblems(report),
  ].join("\n");
}

function describeProblems(report: Report): string[] {
  const gaps = findGaps(report.kills);
  const violations = findViolations(report);
  const rules = [...new Set(report.brokenRules)];
  return [
    gaps.length === 0
      ? "Each part was killed at each boundary."
      : `Not killed: ${gaps.length} of ${BOUNDARIES.length * PARTS.length} pairs of part and boundary.`,
    rules.length === 0 ? "No rule of TikTok was broken." : "Rules of TikTok that were broken on the way:",
    ...rules.map((rule) => `  ${report.brokenRules.filter((other) => other === rule).length} × ${rule}`),
    violations.length === 0
      ? "Every post is out exactly once, or waits for a person with a true reason."
      : `${violations.length} posts are not as they must be:`,
    ...violations.map((words) => `  ${words}`),
  ];
}

function killRow(boundary: Boundary | null, kills: Kill[]): string {
  const counts = PARTS.map((part) => countOf(kills, { part, boundary }));
  return row(boundary ?? "a random instant", [...counts, counts.reduce((sum, count) => sum + count, 0)]);
}

function countOf(kills: Kill[], wanted: Partial<Kill>): number {
  const isWanted = (kill: Kill) =>
    kill.part === wanted.part && (wanted.boundary === undefined || kill.boundary === wanted.boundary);
  return kills.filter(isWanted).length;
}

function countEnds(verdicts: Verdict[], end: End): number {
  return verdicts.filter((verdict) => verdict.end === end).length;
}

function recoveries(kills: Kill[], part: Part | undefined): number[] {
  return kills.filter((kill) => !part || kill.part === part).map(({ recoveryMs }) => recoveryMs);
}

function seconds(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return at === undefined ? "-" : (at / 1000).toFixed(1);
}

function row(name: string, cells: (string | number)[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => String(cell).padStart(NUMBER_WIDTH)).join("");
}
