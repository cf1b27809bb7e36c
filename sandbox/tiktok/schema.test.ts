import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, post, startTestSandbox, type TestSandbox } from "./testing.ts";

/** The tables of the first version that have grown since, with a creator, a public post and a private one. */
const OLD = `
  CREATE TABLE creators (
    username TEXT PRIMARY KEY, nickname TEXT NOT NULL, bio TEXT NOT NULL, hue INTEGER NOT NULL,
    isPrivate INTEGER NOT NULL, commentDisabled INTEGER NOT NULL, duetDisabled INTEGER NOT NULL,
    stitchDisabled INTEGER NOT NULL, isBanned INTEGER NOT NULL, maxDurationSec INTEGER NOT NULL,
    followerCount INTEGER NOT NULL, followingCount INTEGER NOT NULL, likesCount INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE tokens (
    accessToken TEXT PRIMARY KEY, refreshToken TEXT NOT NULL UNIQUE, clientKey TEXT NOT NULL,
    openId TEXT NOT NULL, username TEXT NOT NULL REFERENCES creators, scopes TEXT NOT NULL,
    accessExpiresAt INTEGER NOT NULL, refreshExpiresAt INTEGER NOT NULL,
    rotatedAt INTEGER, revokedAt INTEGER, cutShortAt INTEGER, infoAskedAt INTEGER
  ) STRICT;
  CREATE TABLE posts (
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
  CREATE TABLE faults (
    id INTEGER PRIMARY KEY, creator TEXT, route TEXT NOT NULL, mode TEXT NOT NULL, status INTEGER NOT NULL,
    code TEXT NOT NULL, delayMs INTEGER NOT NULL, skip INTEGER NOT NULL, times INTEGER NOT NULL
  ) STRICT;
  INSERT INTO creators VALUES ('mara.bakes', 'Mara of old', '', 32, 0, 0, 0, 0, 0, 600, 0, 0, 0);
  INSERT INTO posts VALUES ('v_pub_file~v2-1.1', 't1', 'key_test', 'mara.bakes', 'An old public loaf',
    'PUBLIC_TO_EVERYONE', 1, 1, 1, 0, 0, 0, 0, 5, 5, 1, 5, 'video/mp4', 1, 2, 3, 'PUBLISH_COMPLETE', NULL,
    '7600000000000000001', 'aa', 360, 640, 2000, 41);
  INSERT INTO posts VALUES ('v_pub_file~v2-1.2', 't2', 'key_test', 'mara.bakes', 'An old private loaf',
    'SELF_ONLY', 1, 1, 1, 0, 0, 0, 0, 5, 5, 1, 5, 'video/mp4', 1, 2, 4, 'PUBLISH_COMPLETE', NULL,
    '7600000000000000003', 'bb', 360, 640, 2000, 0);
`;
let dataDirectory: string;
let sandbox: TestSandbox;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "sandbox-old-"));
  const database = new DatabaseSync(join(dataDirectory, "state.sqlite"));
  database.exec(OLD);
  database.close();
  await mkdir(join(dataDirectory, "videos"));
  await writeFile(join(dataDirectory, "videos", encodeURIComponent("v_pub_file~v2-1.1")), "loaf!");
  sandbox = await startTestSandbox({ dataDirectory });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dataDirectory, { recursive: true });
});

it("keeps the posts of a database of the first version, with their files and their views", async () => {
  const page = await sandbox.call("/@mara.bakes/video/7600000000000000001");
  expect(page.text).toContain("An old public loaf");
  expect((await sandbox.call("/media/7600000000000000001")).text).toBe("loaf!");
  const { access_token } = await connect(sandbox, "mara.bakes");
  const { body } = await post(sandbox, access_token, "/v2/video/list/?fields=id,view_count");
  expect(body.data.videos).toEqual([{ id: "7600000000000000001", view_count: 42 }]);
  expect((await sandbox.call("/@mara.bakes")).text).toContain("An old private loaf");
});

it("adds the creators that came later, and leaves those that are there", async () => {
  const { creators } = (await sandbox.call("/_sandbox/state")).body;
  expect(creators.map(({ nickname }: { nickname: string }) => nickname)).toContain("Mara of old");
  expect(creators.map(({ username }: { username: string }) => username)).toContain("ivo.photos");
});

it("opens it a second time as it left it", async () => {
  await sandbox.restart();
  expect((await sandbox.call("/@mara.bakes")).text.match(/data-post=/g)).toHaveLength(2);
});
