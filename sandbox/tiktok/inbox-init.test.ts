import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { discardDraft, finishDraft } from "./acts.ts";
import {
  awaitStatus,
  connect,
  INBOX_INIT,
  post,
  putChunk,
  startTestSandbox,
  type TestSandbox,
  wholeFile,
} from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";

const FIXTURES = new URL("./fixtures/", import.meta.url);
const DAY_MS = 86_400_000;
let origin: TestOrigin;
let sandbox: TestSandbox;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix], webhookUrl: origin.webhookUrl });
});
// A day later: no draft of the test before is pending.
beforeEach(() => sandbox.advance(DAY_MS));
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

async function connectAs(username: string, scopes?: string): Promise<string> {
  return (await connect(sandbox, username, scopes)).access_token;
}

async function read(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(name, FIXTURES)));
}

function init(token: string, source_info: object = wholeFile(1000), more: object = {}) {
  return post(sandbox, token, INBOX_INIT, { source_info, ...more });
}

async function sendDraft(token: string, bytes: Uint8Array<ArrayBuffer>) {
  const { publish_id, upload_url } = (await init(token, wholeFile(bytes.length))).body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  return { publishId: publish_id as string, status: await awaitStatus(sandbox, token, publish_id) };
}

async function violations(): Promise<string[]> {
  const { body } = await sandbox.call("/_sandbox/state");
  return body.violations.map(({ sentence }: { sentence: string }) => sentence);
}

it("delivers an upload to the creator's inbox, and says so by webhook", async () => {
  const token = await connectAs("mara.bakes", "video.upload");
  const bytes = await read("clip.mp4");
  const { publishId, status } = await sendDraft(token, bytes);
  expect(publishId).toMatch(/^v_inbox_file~.{1,51}$/);
  expect(status.body.data).toEqual({ status: "SEND_TO_USER_INBOX", uploaded_bytes: bytes.length });
  await expect
    .poll(() => origin.heard(publishId))
    .toEqual([
      {
        event: "post.publish.inbox_delivered",
        content: { publish_id: publishId, publish_type: "INBOX_SHARE" },
      },
    ]);
  const { creators } = (await sandbox.call("/_sandbox/state")).body;
  expect(creators[0].unpublished[0]).toMatchObject({ publishId, delivery: "inbox", privacyLevel: "" });
  expect((await sandbox.call("/@mara.bakes")).text).toContain("Waiting for the creator");
  expect(await violations()).toEqual([]);
});

it("delivers a pulled video too", async () => {
  const token = await connectAs("mara.bakes");
  const video_url = origin.serve("clip.webm", await read("clip.webm"), "video/webm");
  const { body } = await init(token, { source: "PULL_FROM_URL", video_url });
  expect(body.data).toEqual({ publish_id: expect.stringMatching(/^v_inbox_url~/) });
  const status = await awaitStatus(sandbox, token, body.data.publish_id);
  expect(status.body.data).toMatchObject({ status: "SEND_TO_USER_INBOX" });
});

it("ignores a post_info, which it does not have, and notes it", async () => {
  const token = await connectAs("mara.bakes");
  const { status } = await init(token, wholeFile(1000), { post_info: { title: "Not for here" } });
  expect(status).toBe(200);
  expect((await violations()).at(-1)).toContain("has no post_info");
  expect((await sandbox.call("/_sandbox/state")).text).not.toContain("Not for here");
});

it("demands the scope for drafts", async () => {
  const { status, body } = await init(await connectAs("mara.bakes", "video.publish"));
  expect([status, body.error.code]).toEqual([401, "scope_not_authorized"]);
});

it.each([
  [{ source: "FILE_UPLOAD", video_size: 1000 }, 400, "invalid_param"],
  [{ ...wholeFile(1000), total_chunk_count: 2 }, 400, "invalid_param"],
  [{ source: "PULL_FROM_URL", video_url: "https://example.com/a.mp4" }, 403, "url_ownership_unverified"],
])("refuses %o: %i %s", async (source, status, code) => {
  const answer = await init(await connectAs("mara.bakes"), source);
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
});

it("refuses a banned creator", async () => {
  const { status, body } = await init(await connectAs("vesper.late"));
  expect([status, body.error.code]).toEqual([403, "spam_risk_user_banned_from_posting"]);
});

it("takes a draft that is longer than what the creator may post, but none over 10 minutes", async () => {
  const token = await connectAs("nils.in.short");
  const long = await sendDraft(token, await read("long-20s.mp4"));
  expect(long.status.body.data.status).toBe("SEND_TO_USER_INBOX");
  const longer = await sendDraft(token, stretch(await read("clip.mov"), 301));
  expect(longer.status.body.data).toMatchObject({ status: "FAILED", fail_reason: "duration_check_failed" });
});

/** Makes every frame last longer, in the table that says how long they do. */
function stretch(bytes: Uint8Array<ArrayBuffer>, times: number): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(bytes);
  const deltaAt = file.indexOf("stts") + 16;
  file.writeUInt32BE(file.readUInt32BE(deltaAt) * times, deltaAt);
  return new Uint8Array(file);
}

it("stops at five drafts in 24 hours that nobody has finished", async () => {
  const token = await connectAs("bo.skates");
  const bytes = await read("clip.mov");
  const publishIds: string[] = [];
  for (let index = 0; index < 5; index++) publishIds.push((await sendDraft(token, bytes)).publishId);
  const [first = "", second = ""] = publishIds;
  const refused = await init(token);
  expect([refused.status, refused.body.error.code]).toEqual([403, "spam_risk_too_many_pending_share"]);

  sandbox.advance(60_000);
  finishDraft(sandbox.inside(), first, { privacyLevel: "SELF_ONLY" });
  expect((await init(token)).status).toBe(200);
  sandbox.advance(60_000);
  expect((await init(token)).status).toBe(403);
  discardDraft(sandbox.inside(), second);
  expect((await init(token)).status).toBe(200);
  expect((await init(token)).status).toBe(403);
  sandbox.advance(DAY_MS);
  expect((await init(await connectAs("bo.skates"))).status).toBe(200);
});

it("answers the seventh init of a minute with 429", async () => {
  const token = await connectAs("fen.outdoors");
  const codes: string[] = [];
  for (let index = 0; index < 7; index++) codes.push((await init(token)).body.error.code);
  const full = "spam_risk_too_many_pending_share";
  expect(codes).toEqual(["ok", "ok", "ok", "ok", "ok", full, "rate_limit_exceeded"]);
});
