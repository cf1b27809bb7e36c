import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { addMissingColumns, SCHEMA } from "./schema.ts";

/** The state on disk: rows in SQLite, media bytes as files. Each write is safe from a kill as soon as it returns. */
export class Store {
  readonly database: DatabaseSync;
  readonly videosDirectory: string;

  constructor(directory: string) {
    this.videosDirectory = join(directory, "videos");
    mkdirSync(this.videosDirectory, { recursive: true });
    this.database = new DatabaseSync(join(directory, "state.sqlite"));
    this.database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;");
    this.database.exec(SCHEMA);
    addMissingColumns(this.database);
  }

  videoPath(publishId: string): string {
    return join(this.videosDirectory, encodeURIComponent(publishId));
  }

  photoPath(publishId: string, position: number): string {
    return join(this.videosDirectory, encodeURIComponent(`${publishId}/${position}`));
  }

  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.database.prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.database.prepare(sql).all(...values) as Row[];
  }

  /** Returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.database.prepare(sql).run(...values).changes);
  }

  insert(table: string, row: Record<string, SQLInputValue>): void {
    const columns = Object.keys(row);
    const marks = columns.map(() => "?").join(", ");
    this.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`, ...Object.values(row));
  }

  /** All of it or nothing, also when the process is killed in between. */
  transaction<Result>(work: () => Result): Result {
    this.database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      this.database.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }
}
