import "server-only";
import { and, type Column, ilike, or, type SQL } from "drizzle-orm";

/** More words than this narrow nothing further. */
const WORDS_MAX = 6;

/** Each word of what was typed stands somewhere in one of the columns. Signs of the pattern are taken literally. */
export function contains(columns: Column[], query: string): SQL | undefined {
  const words = query.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  return and(
    ...words.map((word) => or(...columns.map((column) => ilike(column, `%${escapePattern(word)}%`)))),
  );
}

function escapePattern(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
