import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestDrafts } from "@/lib/api/testing";
import { getEnv } from "@/lib/env";
import { createTestKey } from "@/lib/keys/testing";
import { checkMedia } from "@/lib/media/check-media";
import { fetchImport } from "@/lib/media/fetch-import";
import { inspectImport } from "@/lib/media/inspect-import";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import {
  runImport,
  sendTo,
  serveWell,
  silenceImport,
  startTestOrigin,
  type TestOrigin,
} from "@/lib/media/testing-origin";
import { startFileStoreProcess } from "@/lib/storage/testing/file-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { callApi } from "./_door/testing";

const announced: { name?: string; data?: { importId?: string; mediaId?: string } }[] = [];
vi.mock("@/inngest/client", async (original) => ({
  ...(await original<object>()),
  announce: async (event: object) => void announced.push(event),
}));

const fixtures = join(import.meta.dirname, "../../../lib/media/fixtures");
let store: Awaited<ReturnType<typeof startFileStoreProcess>>;
let origin: TestOrigin;
let clip: Buffer;
let heic: Buffer;
let member: Member;
let secret: string;

beforeAll(async () => {
  store = await startFileStoreProcess();
  origin = await startTestOrigin();
  Object.assign(getEnv(), { FILESTORE_URL: store.origin, IMPORT_ALLOWED_HOSTS: [origin.host] });
  clip = await readFile(join(fixtures, "clip.mp4"));
  heic = await readFile(join(fixtures, "photo.heic"));
});
beforeEach(async () => {
  member = await createTestMember();
  secret = (await createTestKey(member)).secret;
  announced.length = 0;
});
afterAll(async () => {
  await origin.close();
  await store.close();
});

async function call(
  operation: Parameters<typeof callApi>[0],
  body?: unknown,
  query?: Record<string, string>,
) {
  const answer = await callApi(operation, {
    secret,
    ...(body !== undefined && { body }),
    ...(query && { query }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
}

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

function clipBody(more: object = {}) {
  return { name: "launch.mp4", size_bytes: clip.length, content_type: "video/mp4", ...more };
}

function addressOf(answer = serveWell(clip), name = "launch.mp4"): string {
  const path = `/${randomUUID()}/${name}`;
  origin.answers.set(path, answer);
  return `http://${origin.host}${path}`;
}

/** Asks for an import, and says which run the event would start. */
async function importFrom(url: string, more: object = {}) {
  const { status, body } = await call("POST /media/import", { url, ...more });
  return { status, body, importId: announced.at(-1)?.data?.importId ?? "" };
}

describe("an upload", () => {
  it("goes from its address to the store, and is a file once it was looked at", async () => {
    const begun = await call("POST /media", clipBody({ sha256: sha256Of(clip) }));
    expect(begun.status).toBe(201);
    const { media: file, upload } = begun.body;
    expect(file).toMatchObject({ status: "fetching", name: "launch.mp4", size_bytes: clip.length });
    expect(upload).toMatchObject({ method: "PUT", content_type: "multipart/form-data", field: "file" });
    expect(Date.parse(upload.expires_at)).toBeGreaterThan(Date.now());
    expect((await call(`POST /media/${file.id}/complete`)).body).toMatchObject({ code: "upload_incomplete" });
    expect((await sendTo(upload.url, clip)).status).toBe(200);
    expect((await call(`POST /media/${file.id}/complete`)).body).toMatchObject({ status: "checking" });
    expect(announced).toMatchObject([{ name: "media/uploaded", data: { mediaId: file.id } }]);
    await checkMedia(file.id);
    expect((await call(`GET /media/${file.id}`)).body).toMatchObject({
      ...{ status: "ready", sha256: sha256Of(clip), video_codec: "H.264", progress: null, use_count: 0 },
    });
    expect((await call(`POST /media/${file.id}/complete`)).body).toMatchObject({ status: "ready" });
    expect(announced).toHaveLength(1);
  });

  it("goes on where it broke off", async () => {
    const { media: file, upload } = (await call("POST /media", clipBody())).body;
    await sendTo(upload.url, clip, { breakAfter: 9000 });
    const head = await fetch(upload.url, { method: upload.resume.method });
    const from = Number(head.headers.get(upload.resume.offset_header));
    expect(from).toBeGreaterThan(0);
    await sendTo(upload.url, clip, { from });
    expect((await call(`POST /media/${file.id}/complete`)).status).toBe(200);
    expect(await checkMedia(file.id)).toBe("ready");
  });

  it("of another file than was announced is rejected in words", async () => {
    const { media: file, upload } = (await call("POST /media", clipBody({ sha256: "ab".repeat(32) }))).body;
    await sendTo(upload.url, clip);
    await call(`POST /media/${file.id}/complete`);
    await checkMedia(file.id);
    const rejected = (await call(`GET /media/${file.id}`)).body;
    expect(rejected).toMatchObject({ status: "rejected", sha256: null });
    expect(rejected.problem).toMatch(/SHA-256 is another/);
  });

  it("takes the name that its type asks for, and nothing that is no name", async () => {
    const name = "../../etc/Launch\u0007 film";
    expect((await call("POST /media", clipBody({ name }))).body.media).toMatchObject({
      name: "Launch film.mp4",
    });
  });

  it.each([
    [{ size_bytes: 0 }, "/size_bytes"],
    [{ size_bytes: 4_000_000_001 }, "/size_bytes"],
    [{ size_bytes: 50_000_001, content_type: "image/png" }, "/size_bytes"],
    [{ content_type: "image/svg+xml" }, "/content_type"],
    [{ sha256: "AB".repeat(32) }, "/sha256"],
    [{ name: " " }, "/name"],
  ])("is refused as %j with its pointer", async (more, pointer) => {
    expect(await call("POST /media", clipBody(more))).toMatchObject({ status: 422, body: { pointer } });
  });
});

describe("an import", () => {
  it("is answered at once, shows how far it is, and becomes the very file it named", async () => {
    const padded = Buffer.concat([clip, Buffer.alloc(400_000)]);
    const begun = await importFrom(
      addressOf((request, response) => {
        if (request.headers.range?.startsWith("bytes=0-")) return serveWell(padded)(request, response);
        response.writeHead(200, { etag: '"one"', "content-length": padded.length });
        response.write(padded.subarray(0, 200_000), () => setTimeout(() => response.destroy(), 1200));
      }),
    );
    expect(begun.status).toBe(202);
    expect(begun.body).toMatchObject({
      ...{ status: "fetching", kind: "video", name: "launch.mp4", size_bytes: null },
      progress: { received_bytes: 0, total_bytes: null, percent: null, restarts: 0 },
    });
    const runId = randomUUID();
    await inspectImport(begun.importId, runId);
    await fetchImport(begun.importId, runId);
    const { progress } = (await call(`GET /media/${begun.body.id}`)).body;
    expect(progress.total_bytes).toBe(padded.length);
    expect(progress.percent).toBe(Math.floor((progress.received_bytes / padded.length) * 100));
    const stored = (await call("GET /media", undefined, { status: "fetching" })).body;
    expect(stored.data).toMatchObject([{ id: begun.body.id }]);
  });

  it("that dies is taken over by another run, and fills the same place", async () => {
    const { body, importId } = await importFrom(addressOf());
    await inspectImport(importId, randomUUID());
    await silenceImport(importId);
    expect(await runImport(importId)).toBe("stored");
    expect(await checkMedia(body.id)).toBe("ready");
    const listed = (await call("GET /media")).body.data;
    expect(listed).toMatchObject([{ id: body.id, status: "ready", size_bytes: clip.length, progress: null }]);
  });

  it("of a photo in HEIC is prepared for TikTok", async () => {
    const { body, importId } = await importFrom(addressOf(serveWell(heic), "IMG_1.HEIC"), {
      name: "Harbour",
    });
    expect(body).toMatchObject({ kind: "video", name: "Harbour" });
    await runImport(importId);
    await checkMedia(body.id);
    expect((await call(`GET /media/${body.id}`)).body).toMatchObject({
      ...{ kind: "photo", name: "Harbour.heic", status: "ready" },
      prepared: { content_type: "image/jpeg" },
    });
  });

  it("that fails says why", async () => {
    const { body, importId } = await importFrom(`http://${origin.host}/not-there.mp4`);
    await runImport(importId);
    const failed = (await call(`GET /media/${body.id}`)).body;
    expect(failed).toMatchObject({ status: "rejected", size_bytes: null });
    expect(failed.problem).toMatch(/has no such file/);
  });

  it("keeps its address to itself", async () => {
    const { body } = await importFrom(`${addressOf()}?token=secret-of-theirs`);
    const listed = await call("GET /media");
    expect(JSON.stringify([body, listed.body])).not.toContain("secret-of-theirs");
  });
});

describe("a list of files", () => {
  it("comes in pages that stay where they are when files arrive, with the fields asked for", async () => {
    const at = (second: number) => ({
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(second / 2))),
    });
    const made = await Promise.all(
      Array.from({ length: 5 }, (_, index) => createTestMedia(member, at(index))),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 3; page++) {
      const query: Record<string, string> = { limit: "2", fields: "name", ...(cursor && { cursor }) };
      const { body }: { body: { data: { id: string }[]; next_cursor: string | null } } = await call(
        ...(["GET /media", undefined, query] as const),
      );
      for (const item of body.data) expect(Object.keys(item).toSorted()).toEqual(["id", "name"]);
      seen.push(...body.data.map(({ id }) => id));
      cursor = body.next_cursor;
      await createTestMedia(member);
    }
    expect(cursor).toBeNull();
    expect(seen.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  });

  it("is narrowed by kind, status and a part of the name", async () => {
    await createTestMedia(member, { name: "harbour.mp4" });
    await createTestPhoto(member, { name: "jar_50%.png" });
    await createTestMedia(member, { name: "broken.mp4", status: "refused" });
    const names = async (query: Record<string, string>) =>
      (await call("GET /media", undefined, query)).body.data.map(({ name }: { name: string }) => name);
    expect(await names({ kind: "photo" })).toEqual(["jar_50%.png"]);
    expect(await names({ status: "rejected,checking" })).toEqual(["broken.mp4"]);
    expect(await names({ name: "50%" })).toEqual(["jar_50%.png"]);
    expect(await names({ name: "nothing" })).toEqual([]);
    expect((await call("GET /media", undefined, { status: "refused" })).status).toBe(422);
  });
});

describe("a deletion", () => {
  it("takes a file out of the library", async () => {
    const { id } = await createTestMedia(member);
    expect(await call(`DELETE /media/${id}`)).toEqual({ status: 204, body: null });
    expect((await call(`GET /media/${id}`)).status).toBe(404);
    expect((await call(`DELETE /media/${id}`)).status).toBe(404);
  });

  it("of what an unfinished post needs is refused, and names the post where the key sees it", async () => {
    const account = await createTestAccount(member);
    const { id } = await createTestMedia(member);
    const [postId] = await createTestDrafts(member, 1, new Date(), { accountId: account.id, mediaId: id });
    expect(await call(`DELETE /media/${id}`)).toMatchObject({
      ...{ status: 409, body: { code: "media_in_use", post_id: postId } },
    });
    const other = await createTestAccount(member);
    const narrow = await createTestKey(member, { accountIds: [other.id] });
    const answer = await callApi(`DELETE /media/${id}`, { secret: narrow.secret });
    const problem = await answer.json();
    expect([answer.status, problem.code, problem.post_id]).toEqual([409, "media_in_use", undefined]);
    expect((await call(`GET /media/${id}`)).status).toBe(200);
  });

  it("of what is on its way calls it off", async () => {
    const { body, importId } = await importFrom(addressOf());
    expect((await call(`DELETE /media/${body.id}`)).status).toBe(204);
    expect(await runImport(importId)).toBe("gone");
  });
});

describe("a probe", () => {
  it("says of each account of the key whether it may post the file", async () => {
    const fits = await createTestAccount(member, { maxVideoSeconds: 600 });
    const short = await createTestAccount(member, { maxVideoSeconds: 60 });
    const gone = await createTestAccount(member, { maxVideoSeconds: 600, status: "reconnect needed" });
    const { id } = await createTestMedia(member, { durationMs: 90_000 });
    const { body } = await call(`POST /media/${id}/probe`);
    expect(body).toMatchObject({ can_be_posted: true, problems: [], media: { id, duration_ms: 90_000 } });
    const found = new Map(body.accounts.map((row: { account: { id: string } }) => [row.account.id, row]));
    expect(found.get(fits.id)).toMatchObject({ fit: "fits", max_duration_seconds: 600 });
    expect(found.get(short.id)).toMatchObject({ fit: "draft_only", max_duration_seconds: 60 });
    expect(found.get(gone.id)).toMatchObject({ fit: "reconnect" });
  });

  it("says what is wrong with the file, or that nothing is known yet", async () => {
    await createTestAccount(member, { maxVideoSeconds: 600 });
    const slow = await createTestMedia(member, { framesPerSecond: 12 });
    const refused = await createTestMedia(member, { status: "refused", problem: "The file is empty." });
    const checking = await createTestMedia(member, { status: "checking", durationMs: null });
    const problemsOf = async (id: string) => (await call(`POST /media/${id}/probe`)).body;
    expect(await problemsOf(slow.id)).toMatchObject({
      ...{ can_be_posted: false, problems: [expect.stringMatching(/12 frames per second/)] },
    });
    expect(await problemsOf(refused.id)).toMatchObject({ problems: ["The file is empty."] });
    expect(await problemsOf(checking.id)).toMatchObject({ can_be_posted: false, accounts: [] });
  });
});

const someId = randomUUID();
test.each([
  ["POST /media", "media:write"],
  ["POST /media/import", "media:write"],
  ["GET /media", "media:read"],
  [`GET /media/${someId}`, "media:read"],
  [`DELETE /media/${someId}`, "media:write"],
  [`POST /media/${someId}/complete`, "media:write"],
  [`POST /media/${someId}/probe`, "media:read"],
] as const)("%s wants a key with %s", async (operation, scope) => {
  const others = (["media:read", "media:write", "posts:write"] as const).filter((name) => name !== scope);
  const { secret: without } = await createTestKey(member, { scopes: [...others] });
  const answer = await callApi(operation, {
    secret: without,
    ...(operation.startsWith("POST") && { body: {} }),
  });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "missing_scope", scope });
});

test.each(["GET /media/", "DELETE /media/", "POST /media/:/complete", "POST /media/:/probe"])(
  "%s knows no file of another workspace",
  async (shape) => {
    const stranger = await createTestMember();
    const { id } = await createTestMedia(stranger);
    const path = shape.includes(":") ? shape.replace(":", id) : shape + id;
    const { status, body } = await call(path as Parameters<typeof callApi>[0]);
    expect([status, body.code]).toEqual([404, "not_found"]);
    const own = await callApi(`GET /media/${id}`, { secret: (await createTestKey(stranger)).secret });
    expect(own.status).toBe(200);
  },
);
