const ROWS_DEFAULT = 50;
const ROWS_MAX = 500;

export type Page = { limit: number; after: string | null };
export type Listed<Row> = { rows: Row[]; next: string | null };

/** A page begins after the last row of the one before, so that rows which come meanwhile shift nothing. */
export function readPage(query: URLSearchParams): Page {
  const asked = Number.parseInt(query.get("limit") ?? "", 10) || ROWS_DEFAULT;
  return { limit: Math.min(Math.max(asked, 1), ROWS_MAX), after: textOf(query, "after") };
}

/** Postgres keeps no NUL in a text, so nothing can be found by one. */
export function textOf(query: URLSearchParams, name: string): string | null {
  return query.get(name)?.replaceAll("\0", "") || null;
}

/** One row more than wanted was read: it tells that there is a next page. */
export function toPage<Row>(
  found: readonly Row[],
  { limit }: Page,
  cursorOf: (row: Row) => string,
): Listed<Row> {
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? cursorOf(rows.at(-1)!) : null };
}
