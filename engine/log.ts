export type Log = (line: string) => void;

const LINE_CHARACTERS_MAX = 300;

/** One short line a fact. Event data and step results never come here. */
export const logLine: Log = (line) => {
  console.log(line.replaceAll(/\s+/g, " ").slice(0, LINE_CHARACTERS_MAX));
};

/** A message of an error that has one; AggregateError of a refused connection has none. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  return "code" in error ? String(error.code) : error.name;
}
