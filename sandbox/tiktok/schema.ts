import type { DatabaseSync } from "node:sqlite";

export const SCHEMA = `
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
  CREATE TABLE IF NOT EXISTS publications (
    id TEXT PRIMARY KEY, publishId TEXT NOT NULL REFERENCES posts, username TEXT NOT NULL REFERENCES creators,
    caption TEXT NOT NULL, privacyLevel TEXT NOT NULL, postedAt INTEGER NOT NULL, publicSince INTEGER,
    isAnnounced INTEGER NOT NULL DEFAULT 0, viewCount INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS publications_by_creator ON publications (username, postedAt);
  CREATE INDEX IF NOT EXISTS publications_unannounced ON publications (publicSince) WHERE isAnnounced = 0;
  CREATE TABLE IF NOT EXISTS photos (
    publishId TEXT NOT NULL REFERENCES posts, position INTEGER NOT NULL, sha256 TEXT,
    contentType TEXT NOT NULL, sizeBytes INTEGER NOT NULL, width INTEGER, height INTEGER,
    PRIMARY KEY (publishId, position)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS app (
    id INTEGER PRIMARY KEY CHECK (id = 1), isAudited INTEGER NOT NULL, activeCreatorsMax INTEGER NOT NULL,
    postsPerDayMax INTEGER NOT NULL, pendingSharesMax INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS hits (accessToken TEXT NOT NULL, route TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS hits_by_time ON hits (at);
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, creator TEXT NOT NULL, body TEXT NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, lastStatus INTEGER, lastError TEXT,
    madeAt INTEGER NOT NULL, nextTryAt INTEGER NOT NULL, giveUpAt INTEGER NOT NULL, deliveredAt INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (nextTryAt) WHERE state = 'waiting';
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

/** What came after the first version; a database of that time gets these columns when it is opened. */
const ADDED_COLUMNS: Record<string, Record<string, string>> = {
  creators: {
    isAppOld: "INTEGER NOT NULL DEFAULT 0",
    isStuck: "INTEGER NOT NULL DEFAULT 0",
  },
  tokens: { removedReason: "INTEGER" },
  faults: { body: "TEXT", contentType: "TEXT", retryAfter: "TEXT" },
  posts: {
    mediaType: "TEXT NOT NULL DEFAULT 'VIDEO'",
    source: "TEXT NOT NULL DEFAULT 'FILE_UPLOAD'",
    delivery: "TEXT NOT NULL DEFAULT 'direct'",
    title: "TEXT NOT NULL DEFAULT ''",
    description: "TEXT NOT NULL DEFAULT ''",
    autoAddMusic: "INTEGER NOT NULL DEFAULT 0",
    photoCoverIndex: "INTEGER",
    pullUrls: "TEXT NOT NULL DEFAULT '[]'",
    downloadedBytes: "INTEGER NOT NULL DEFAULT 0",
    discardedAt: "INTEGER",
    isStuck: "INTEGER NOT NULL DEFAULT 0",
  },
};

export function addMissingColumns(database: DatabaseSync): void {
  for (const [table, columns] of Object.entries(ADDED_COLUMNS)) {
    const present = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(table);
    const names = new Set(present.map(({ name }) => name));
    for (const [column, definition] of Object.entries(columns)) {
      if (!names.has(column)) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${definition}`);
    }
  }
  database.exec(ADOPT_OLD_POSTS);
}

/** Posts used to be rows of one table with the tasks that made them. Nothing new is announced about the old ones. */
const ADOPT_OLD_POSTS = `
  INSERT OR IGNORE INTO publications
    (id, publishId, username, caption, privacyLevel, postedAt, publicSince, isAnnounced, viewCount)
  SELECT id, publishId, username, caption, privacyLevel, postedAt,
    CASE privacyLevel WHEN 'PUBLIC_TO_EVERYONE' THEN postedAt END, privacyLevel = 'PUBLIC_TO_EVERYONE', viewCount
  FROM posts WHERE id IS NOT NULL;
`;
