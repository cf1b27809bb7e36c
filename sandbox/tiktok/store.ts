import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS creators (
    username TEXT PRIMARY KEY, nickname TEXT NOT NULL, bio TEXT NOT NULL, hue INTEGER NOT NULL,
    isPrivate INTEGER NOT NULL, commentDisabled INTEGER NOT NULL, duetDisabled INTEGER NOT NULL,
    stitchDisabled INTEGER NOT NULL, isBanned INTEGER NOT NULL, maxDurationSec INTEGER NOT NULL,
    followerCount INTEGER NOT NULL, followingCount INTEGER NOT NULL, likesCount INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS codes (
    code TEXT PRIMARY KEY, clientKey TEXT NOT NULL, redirectUri TEXT NOT NULL, scopes TEXT NOT NULL,
    username TEXT NOT NULL REFERENCES creators, expiresAt INTEGER NOT NULL, usedAt INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (
    accessToken TEXT PRIMARY KEY, refreshToken TEXT NOT NULL UNIQUE, clientKey TEXT NOT NULL,
    openId TEXT NOT NULL, username TEXT NOT NULL REFERENCES creators, scopes TEXT NOT NULL,
    accessExpiresAt INTEGER NOT NULL, refreshExpiresAt INTEGER NOT NULL,
    rotatedAt INTEGER, revokedAt INTEGER, cutShortAt INTEGER, infoAskedAt INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS posts (
    publishId TEXT PRIMARY KEY, uploadToken TEXT NOT NULL UNIQUE, clientKey TEXT NOT NULL,
    username TEXT NOT NULL REFERENCES creators, caption TEXT NOT NULL, privacyLevel TEXT NOT NULL,
    allowComment INTEGER NOT NULL, allowDuet INTEGER NOT NULL, allowStitch INTEGER NOT NULL,
    isBrandContent INTEGER NOT NULL, isBrandOrganic INTEGER NOT NULL, isAigc INTEGER NOT NULL,
    coverMs INTEGER NOT NULL, sizeBytes INTEGER NOT NULL, chunkBytes INTEGER NOT NULL,
    chunkCount INTEGER NOT NULL, uploadedBytes INTEGER NOT NULL DEFAULT 0, contentType TEXT,
    initAt INTEGER NOT NULL, uploadedAt INTEGER, postedAt INTEGER,
    status TEXT NOT NULL DEFAULT 'PROCESSING_UPLOAD', failReason TEXT, id TEXT UNIQUE, sha256 TEXT,
    width INTEGER, height INTEGER, durationMs INTEGER, viewCount INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS posts_by_creator ON posts (username, postedAt);
  CREATE TABLE IF NOT EXISTS hits (accessToken TEXT NOT NULL, route TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS hits_by_time ON hits (at);
  CREATE TABLE IF NOT EXISTS faults (
    id INTEGER PRIMARY KEY, creator TEXT, route TEXT NOT NULL, mode TEXT NOT NULL, status INTEGER NOT NULL,
    code TEXT NOT NULL, delayMs INTEGER NOT NULL, skip INTEGER NOT NULL, times INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS requests (
    id INTEGER PRIMARY KEY, method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL,
    creator TEXT, code TEXT, at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS violations (
    id INTEGER PRIMARY KEY, route TEXT NOT NULL, sentence TEXT NOT NULL, creator TEXT, at INTEGER NOT NULL
  ) STRICT;
`;

/** The state on disk: rows in SQLite, video bytes as files. Each write is safe from a kill as soon as it returns. */
export class Store {
  readonly database: DatabaseSync;
  readonly videosDirectory: string;

  constructor(directory: string) {
    this.videosDirectory = join(directory, "videos");
    mkdirSync(this.videosDirectory, { recursive: true });
    this.database = new DatabaseSync(join(directory, "state.sqlite"));
    this.database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;");
    this.database.exec(SCHEMA);
  }

  videoPath(publishId: string): string {
    return join(this.videosDirectory, encodeURIComponent(publishId));
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
