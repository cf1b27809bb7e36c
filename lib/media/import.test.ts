import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { closeDb, db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { startFileStoreProcess } from "@/lib/storage/testing/file-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkMedia } from "./check-media";
import { fetchImport } from "./fetch-import";
import { findDuplicate } from "./find-duplicate";
import { finishImport } from "./finish-import";
import { findSilentImports, forgetOldImports, listImports } from "./import-queries";
import { claimImport, failImport } from "./import-state";
import { inspectImport } from "./inspect-import";
import { REDIRECTS_MAX } from "./open-address";
import { removeImport, retryImport } from "./remove-import";
import { PHOTO_SIZE_BYTES_MAX } from "./rules";
import { IMPORTS_OPEN_MAX, startImports } from "./start-imports";
import { getStorage } from "./storage";
import { createTestMedia } from "./testing";
import {
  type OriginAnswer,
  runImport,
  serveWell,
  silenceImport,
  startTestOrigin,
  type TestOrigin,
} from "./testing-origin";

const PAD_BYTES = 600_000;
let store: Awaited<ReturnType<typeof startFileStoreProcess>>;
let origin: TestOrigin;
let host: string;
let clip: Buffer;
let member: Member;

beforeAll(async () => {
  store = await startFileStoreProcess();
  origin = await startTestOrigin();
  host = origin.host;
  Object.assign(getEnv(), { FILESTORE_URL: store.origin, IMPORT_ALLOWED_HOSTS: [host] });
  const small = await readFile(join(import.meta.dirname, "fixtures", "clip.mp4"));
  const free = Buffer.alloc(PAD_BYTES);
  free.writeUInt32BE(PAD_BYTES);
  free.write("free", 4);
  for (let at = 8; at + 8 < PAD_BYTES; at += 1024) free.writeUInt32BE(at, at);
  clip = Buffer.concat([small, free]);
  member = await createTestMember();
});
afterAll(async () => {
  await origin.close();
  await store.close();
  await closeDb();
});

async function begin(answer: OriginAnswer, path = `/${randomUUID()}/moon%20jar.mp4`, asked = member) {
  origin.answers.set(path, answer);
  const [importId] = await startImports(asked, { addresses: [`http://${host}${path}?token=secret`] });
  return importId ?? "";
}

async function problemOf(importId: string): Promise<string> {
  const row = (await listImports(member, new Date())).find(({ id }) => id === importId);
  return row?.problem ?? "";
}

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function findArrived(importId: string) {
  const [row] = await db
    .select()
    .from(mediaImports)
    .innerJoin(media, eq(media.id, mediaImports.mediaId))
    .where(eq(mediaImports.id, importId));
  return row?.media;
}

test("a file at an address becomes a video of the library, and its address is kept to itself", async () => {
  const importId = await begin(serveWell(clip));
  expect(await runImport(importId)).toBe("stored");
  const arrived = await findArrived(importId);
  expect(arrived).toMatchObject({
    name: "moon jar.mp4",
    contentType: "video/mp4",
    uploadedBy: member.userId,
  });
  expect(await checkMedia(arrived?.id ?? "")).toBe("ready");
  expect(await findArrived(importId)).toMatchObject({ status: "ready", sha256: sha256Of(clip) });
  const [stored] = await db.execute(sql`select * from media_imports where id = ${importId}`);
  expect(JSON.stringify(stored)).not.toContain("secret");
  expect(JSON.stringify(await listImports(member, new Date()))).not.toContain("secret");
});

test("run twice, an import is one video", async () => {
  const importId = await begin(serveWell(clip));
  const runId = randomUUID();
  await runImport(importId, {}, runId);
  const before = await findArrived(importId);
  expect(await finishImport(importId, runId)).toEqual({ mediaId: before?.id });
  expect(await runImport(importId)).toBe("gone");
});

describe("a connection that breaks off", () => {
  it("goes on where it stopped, when the server can show that the file is the same", async () => {
    const asked: string[] = [];
    const importId = await begin((request, response) => {
      const range = request.headers.range ?? "none";
      asked.push(range);
      const isCut = asked.length === 2;
      if (!isCut) return serveWell(clip)(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": clip.length });
      response.write(clip.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 1000));
    });
    expect(await runImport(importId)).toBe("stored");
    const [, , resumed] = asked;
    expect(Number(/^bytes=(\d+)-$/.exec(resumed ?? "")?.[1])).toBeGreaterThan(100_000);
    const arrived = await findArrived(importId);
    await checkMedia(arrived?.id ?? "");
    expect(await findArrived(importId)).toMatchObject({ sha256: sha256Of(clip) });
  });

  it("begins anew when another file lies there by now", async () => {
    const other = Buffer.concat([clip.subarray(0, clip.length - 1), Buffer.from([7])]);
    let asked = 0;
    const importId = await begin((request, response) => {
      asked++;
      if (asked > 2) return serveWell(other, '"two"')(request, response);
      if (asked === 1) return serveWell(clip)(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": clip.length });
      response.write(clip.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 100));
    });
    expect(await runImport(importId)).toBe("stored");
    const arrived = await findArrived(importId);
    await checkMedia(arrived?.id ?? "");
    expect(await findArrived(importId)).toMatchObject({ sha256: sha256Of(other) });
  });

  it("is given up when each time another file lies there", async () => {
    let asked = 0;
    const importId = await begin((request, response) => {
      asked++;
      if (request.headers.range) return serveWell(clip, `"${asked}"`)(request, response);
      response.writeHead(200, { "content-length": clip.length - 1 }).end();
    });
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toMatch(/another file each time/);
  });

  it("is tried again later where nothing can go on in the middle, and then begins anew", async () => {
    let asked = 0;
    const importId = await begin((_request, response) => {
      asked++;
      response.writeHead(200, { "content-length": clip.length });
      if (asked === 2)
        response.write(clip.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 50));
      else response.end(clip);
    });
    const runId = randomUUID();
    await inspectImport(importId, runId);
    await expect(fetchImport(importId, runId)).rejects.toMatchObject({ code: "unavailable" });
    expect(await runImport(importId, {}, runId)).toBe("stored");
    expect(await findArrived(importId)).toMatchObject({ sizeBytes: clip.length });
  });

  it("goes on after its run was killed, in another run", async () => {
    const importId = await begin(serveWell(clip));
    const dead = randomUUID();
    await inspectImport(importId, dead);
    expect(await runImport(importId)).toBe("gone");
    await silenceImport(importId);
    const silent = await findSilentImports(new Date(), 50);
    expect(silent).toContainEqual({ importId, workspaceId: member.workspaceId });
    expect(await runImport(importId)).toBe("stored");
    expect(await fetchImport(importId, dead)).toBe("gone");
  });
});

describe("a server that does not play fair", () => {
  it("that says too little is believed no further than its word", async () => {
    const importId = await begin((request, response) => {
      if (request.headers.range) return serveWell(clip.subarray(0, 200_000))(request, response);
      response.writeHead(200);
      response.end(clip);
    });
    await runImport(importId);
    expect(await problemOf(importId)).toMatch(/sends more than it said/);
  });

  it("that says too much is found out", async () => {
    const importId = await begin((request, response) => {
      const length = clip.length + 5000;
      if (request.headers.range) {
        response.writeHead(206, { "content-range": `bytes 0-65535/${length}` });
        return void response.end(clip.subarray(0, 65_536));
      }
      response.writeHead(200, { "content-length": length });
      response.write(clip, () => response.destroy());
    });
    const runId = randomUUID();
    await inspectImport(importId, runId);
    await expect(fetchImport(importId, runId)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("that never ends is cut off at the largest size a photo may have", async () => {
    const jpeg = Buffer.alloc(1_000_000);
    jpeg.set([0xff, 0xd8, 0xff, 0xe0]);
    const importId = await begin((_request, response) => {
      response.writeHead(200);
      for (let sent = 0; sent <= PHOTO_SIZE_BYTES_MAX; sent += jpeg.length) response.write(jpeg);
      response.end();
    });
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toMatch(/larger than 50 MB/);
  });

  it("that says nothing of the size is read once to count, and then fetched", async () => {
    const importId = await begin((_request, response) => {
      response.writeHead(200);
      response.write(clip.subarray(0, 1000));
      response.end(clip.subarray(1000));
    });
    expect(await runImport(importId)).toBe("stored");
    expect(await findArrived(importId)).toMatchObject({ sizeBytes: clip.length });
  });

  it("that dribbles is not waited for", async () => {
    const importId = await begin((request, response) => {
      if (request.headers.range) return serveWell(clip)(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": clip.length });
      const timer = setInterval(() => response.write("x"), 20);
      request.on("close", () => clearInterval(timer));
    });
    await runImport(importId, { partTimeMs: 200 });
    expect(await problemOf(importId)).toMatch(/sends too slowly/);
  });

  it("that falls silent is asked again later", async () => {
    const importId = await begin((request, response) => {
      if (request.headers.range) return serveWell(clip)(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": clip.length });
      response.write(clip.subarray(0, 1000));
    });
    const runId = randomUUID();
    await inspectImport(importId, runId);
    const fetched = fetchImport(importId, runId, { silenceMs: 100 });
    await expect(fetched).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([
    [404, "has no such file"],
    [401, "asks who is there"],
    [418, "refused the download"],
  ])("that answers %d has its words for it", async (status, words) => {
    const importId = await begin((_request, response) => void response.writeHead(status).end());
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toContain(words);
  });

  it("that is busy is asked again", async () => {
    const importId = await begin((_request, response) => void response.writeHead(503).end());
    await expect(runImport(importId)).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([
    ["<!doctype html><title>Sign in</title>", "a web page"],
    ["just some words", "no video or photo"],
    ["", "is empty"],
  ])("is judged by the bytes, not by the type it gives: %s", async (body, words) => {
    const importId = await begin((_request, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": body.length });
      response.end(body);
    });
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toContain(words);
  });
});

describe("a redirect", () => {
  const leadTo = (location: string) =>
    begin((_request, response) => {
      response.writeHead(302, { location }).end();
    });

  it("is followed, and the file keeps the name the person gave", async () => {
    origin.answers.set("/cdn/8f3a", serveWell(clip));
    const importId = await leadTo(`http://${host}/cdn/8f3a?signature=x`);
    expect(await runImport(importId)).toBe("stored");
    expect(await findArrived(importId)).toMatchObject({ name: "moon jar.mp4" });
  });

  it.each([
    "http://127.0.0.1:1/clip.mp4",
    "http://localhost:1/clip.mp4",
    "http://2130706433:1/",
    "http://0x7f.1:1/",
    "http://[::ffff:127.0.0.1]:1/",
    "http://[::1]:1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "ftp://files.example/clip.mp4",
    "file:///etc/passwd",
    "http://me:secret@files.example/clip.mp4",
  ])("to %s is not followed", async (location) => {
    const importId = await leadTo(location);
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toMatch(/not a public address|Only http and https/);
  });

  it("is not followed for ever", async () => {
    let asked = 0;
    const path = `/${randomUUID()}`;
    const importId = await begin((_request, response) => {
      asked++;
      response.writeHead(307, { location: path }).end();
    }, path);
    expect(await runImport(importId)).toBe("failed");
    expect(await problemOf(importId)).toMatch(/without an end/);
    expect(asked).toBe(REDIRECTS_MAX + 1);
  });
});

test("an address inside is not asked at all unless a setting names its host", async () => {
  Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [] });
  let isAsked = false;
  const importId = await begin((_request, response) => {
    isAsked = true;
    response.end();
  });
  const outcome = await runImport(importId);
  Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [host] });
  expect([outcome, isAsked]).toEqual(["failed", false]);
  expect(await problemOf(importId)).toMatch(/not a public address/);
});

test("one that is called off stops soon, and leaves nothing in the store", async () => {
  const own = await createTestMember();
  const importId = await begin(
    (request, response) => {
      if (request.headers.range) return serveWell(clip)(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": clip.length });
      const timer = setInterval(() => response.write(clip.subarray(0, 2000)), 20);
      request.on("close", () => clearInterval(timer));
    },
    undefined,
    own,
  );
  const runId = randomUUID();
  await inspectImport(importId, runId);
  const key = (await claimImport(importId, runId))?.storageKey ?? "";
  // The store has cut the connection, or the run has noticed: either way nothing more comes of it.
  const fetched = fetchImport(importId, runId).catch(() => "broken off");
  await new Promise((done) => setTimeout(done, 300));
  await removeImport(own, importId);
  expect(["gone", "broken off"]).toContain(await fetched);
  expect(await getStorage("local").stat(key)).toBeNull();
  expect(await runImport(importId)).toBe("gone");
  expect(await listImports(own, new Date())).toEqual([]);
});

test("a failed one is tried again, and forgotten after a week", async () => {
  const importId = await begin((_request, response) => void response.writeHead(404).end(), "/late.mp4");
  await runImport(importId);
  await retryImport(member, importId);
  origin.answers.set("/late.mp4", serveWell(clip));
  expect(await runImport(importId)).toBe("stored");
  await forgetOldImports(new Date(Date.now() + 8 * 86_400_000));
  const left = await db.select().from(mediaImports).where(eq(mediaImports.id, importId));
  expect(left).toEqual([]);
});

test("what a dead run throws is said of its own import alone", async () => {
  const importId = await begin(serveWell(clip));
  const runId = randomUUID();
  await claimImport(importId, runId);
  await failImport(importId, randomUUID(), "Not yours.");
  expect(await problemOf(importId)).toBe("");
  await failImport(importId, runId, "It broke.");
  expect(await problemOf(importId)).toBe("It broke.");
});

test("only so many are under way at once in a workspace", async () => {
  const own = await createTestMember();
  const addresses = (count: number) =>
    Array.from({ length: count }, (_, at) => `https://files.example/${at}`);
  for (let sent = 0; sent < IMPORTS_OPEN_MAX; sent += 20) {
    await startImports(own, { addresses: addresses(20) });
  }
  await expect(startImports(own, { addresses: addresses(1) })).rejects.toMatchObject({ code: "throttled" });
  await expect(startImports(member, { addresses: addresses(1) })).resolves.toHaveLength(1);
});

test("analysts and other workspaces cannot", async () => {
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  const stranger = await createTestMember();
  const importId = await begin(serveWell(clip));
  const addresses = ["https://files.example/clip.mp4"];
  await expect(startImports(analyst, { addresses })).rejects.toMatchObject({ code: "forbidden" });
  await expect(removeImport(analyst, importId)).rejects.toMatchObject({ code: "forbidden" });
  await expect(retryImport(analyst, importId)).rejects.toMatchObject({ code: "forbidden" });
  for (const verb of [removeImport, retryImport]) {
    await expect(verb(stranger, importId)).rejects.toMatchObject({ code: "not-found" });
    await expect(verb(member, "no-uuid")).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await listImports(stranger, new Date())).toEqual([]);
  expect(await listImports(analyst, new Date())).toEqual([]);
});

test("one that has arrived is listed until some browser has made its poster", async () => {
  const importId = await begin(serveWell(clip));
  await runImport(importId);
  const later = new Date(Date.now() + 3_600_000);
  const find = async (now: Date) => (await listImports(member, now)).find(({ id }) => id === importId);
  expect(await find(new Date())).toMatchObject({ status: "done", needsPoster: false });
  const arrived = await findArrived(importId);
  await checkMedia(arrived?.id ?? "");
  expect(await find(later)).toMatchObject({ status: "done", needsPoster: true, mediaId: arrived?.id });
  await db
    .update(media)
    .set({ hasPoster: true })
    .where(eq(media.id, arrived?.id ?? ""));
  expect(await find(later)).toBeUndefined();
});

test("a duplicate is found by its hash, in one's own library and while it is there", async () => {
  const sha256 = sha256Of(Buffer.from(randomUUID()));
  const row = await createTestMedia(member, { sha256, name: "first.mp4" });
  expect(await findDuplicate(member, { sha256 })).toEqual({ mediaId: row.id, name: "first.mp4" });
  expect(await findDuplicate(await createTestMember(), { sha256 })).toBeNull();
  await db.update(media).set({ deletedAt: new Date() }).where(eq(media.id, row.id));
  expect(await findDuplicate(member, { sha256 })).toBeNull();
});
