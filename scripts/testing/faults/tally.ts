import type { Cell } from "./cells";
import type { Outcome } from "./run-cell";

export const wordsOf = ({ call, way, fault, times }: Cell) => `${call} · ${way} · ${fault.name} · ${times}`;

/** How many cells came to which end, call by call, and then over all. */
export function tallyOf(outcomes: readonly Outcome[]): string {
  const ends = [...new Set(outcomes.map(({ end }) => end))].toSorted();
  const groups = Map.groupBy(outcomes, ({ cell }) => `${cell.call} · ${modeOf(cell)}`);
  const rows = [...groups].map(([name, group]) => [name, ...countsOf(group, ends)]);
  rows.sort(([one = ""], [other = ""]) => one.localeCompare(other));
  const violations = outcomes.filter(({ violation }) => violation !== null).length;
  return [
    table([["call · fault", "cells", ...ends], ...rows, ["all", ...countsOf(outcomes, ends)]]),
    `${outcomes.length} cells, ${violations} violations`,
  ].join("\n\n");
}

const modeOf = ({ fault: { name, order } }: Cell) => (order.mode === "delay" ? name : order.mode);

function countsOf(outcomes: readonly Outcome[], ends: readonly string[]): string[] {
  const count = (end: string) => outcomes.filter((outcome) => outcome.end === end).length;
  return [String(outcomes.length), ...ends.map((end) => String(count(end) || "·"))];
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]) =>
    row.map((text, column) =>
      column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
    );
  return rows.map((row) => line(row).join("  ")).join("\n");
}
