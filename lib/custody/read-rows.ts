import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { getTableColumns } from "drizzle-orm/utils";
import { db } from "@/db";

const PAGE_ROWS = 500;

export type Row = Record<string, unknown>;

export interface RowSource {
  table: PgTable;
  where: SQL | undefined;
  /** These alone; else every column that is neither encrypted nor bytes. */
  columns?: readonly string[];
  /** Besides those that are encrypted or bytes: hashes of secrets, addresses of files. */
  omit?: readonly string[];
}

/** Row after row by the table's key, a page at a time, however many there are. */
export async function* readRows(source: RowSource): AsyncGenerator<Row> {
  const { table, where } = source;
  const keys = keysOf(table);
  const keyed = Object.fromEntries(keys.map((column, at) => [`key ${at}`, column]));
  const columns = { ...columnsOf(source), ...keyed };
  let after: SQL | undefined;
  for (;;) {
    const page = (await db
      .select(columns)
      .from(table)
      .where(and(where, after))
      .orderBy(...keys)
      .limit(PAGE_ROWS)) as Row[];
    for (const row of page) {
      yield Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith("key ")));
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return;
    const values = keys.map((column, at) => sql`${sql.param(last[`key ${at}`], column)}`);
    after = sql`(${sql.join(keys, sql`, `)}) > (${sql.join(values, sql`, `)})`;
  }
}

/** The names under which a source gives its columns. */
export function columnsOf({ table, columns, omit = [] }: RowSource): Record<string, PgColumn> {
  const all = Object.entries(getTableColumns(table)) as [string, PgColumn][];
  const isGiven = ([name, { columnType }]: [string, PgColumn]) =>
    columns ? columns.includes(name) : columnType !== "PgCustomColumn" && !omit.includes(name);
  return Object.fromEntries(all.filter(isGiven));
}

function keysOf(table: PgTable): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

/** A JSON array, one row a line, never whole in memory. */
export async function* toJsonLines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? "[" : ","}\n${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield isFirst ? "[]\n" : "\n]\n";
}
