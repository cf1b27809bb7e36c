import { readFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, it } from "vitest";
import {
  awaitStatus,
  CANCEL,
  CLIENT,
  CREATOR_INFO,
  connect,
  control,
  INBOX_INIT,
  post,
  putChunk,
  requestToken,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";
import { startTestOrigin } from "./testing-origin.ts";

const CLIP = new URL("./fixtures/clip.mp4", import.meta.url);
const sandbox: TestSandbox = await startTestSandbox();
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.advance(60_000);
  await sandbox.call("/_sandbox/faults", { method: "DELETE" });
});

function fault(body: object) {
  return control(sandbox, "POST", "faults", body);
}

async function upload(token: string, path: string) {
  const bytes = new Uint8Array(await readFile(CLIP));
  const init = await post(sandbox, token, path, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(bytes.length),
  });
  const { publish_id: publishId, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  return { publishId };
}

it("answers as ordered, after the ordered number of calls, as often as ordered", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "creator_info", status: 503, code: "internal_error", after: 1, times: 2 });
  const statuses: number[] = [];
  for (let index = 0; index < 4; index++)
    statuses.push((await post(sandbox, access_token, CREATOR_INFO)).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
});

it("keeps a fault to the creator it was ordered for", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "creator_info", creator: "bo.skates" });
  expect((await post(sandbox, access_token, CREATOR_INFO)).status).toBe(200);
  expect((await post(sandbox, (await connect(sandbox, "bo.skates")).access_token, CREATOR_INFO)).status).toBe(
    500,
  );
});

it("answers a token fault in the OAuth shape, before the refresh token is spent", async () => {
  const { refresh_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "token", status: 200, code: "temporarily_unavailable" });
  const fields = { grant_type: "refresh_token", refresh_token };
  const failed = await requestToken(sandbox, fields);
  expect([failed.status, failed.body.error]).toEqual([200, "temporarily_unavailable"]);
  expect((await requestToken(sandbox, fields)).body.access_token).toMatch(/^act/);
});

it("cuts the connection before anything happened", async () => {
  const { refresh_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "token", mode: "cut-before" });
  const fields = { grant_type: "refresh_token", refresh_token };
  await expect(requestToken(sandbox, fields)).rejects.toThrow();
  expect((await requestToken(sandbox, fields)).status).toBe(200);
});

it("commits and then loses the answer", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  const init = await post(sandbox, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(1000),
  });
  const { upload_url, publish_id } = init.body.data;
  const chunk = { bytes: new Uint8Array(1000), first: 0, total: 1000 };
  await fault({ route: "upload", mode: "cut-after-commit" });
  await expect(putChunk(sandbox, upload_url, chunk)).rejects.toThrow();
  const { body } = await post(sandbox, access_token, STATUS, { publish_id });
  expect(body.data.uploaded_bytes).toBe(1000);
  expect((await putChunk(sandbox, upload_url, chunk)).headers.get("content-range")).toBe("bytes 0-999/1000");
});

it("answers an upload fault with the progress, having kept nothing", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  const init = await post(sandbox, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(1000),
  });
  await fault({ route: "upload", status: 502 });
  const chunk = { bytes: new Uint8Array(1000), first: 0, total: 1000 };
  const failed = await putChunk(sandbox, init.body.data.upload_url, chunk);
  expect([failed.status, failed.headers.get("content-range")]).toEqual([502, "bytes */1000"]);
  expect((await putChunk(sandbox, init.body.data.upload_url, chunk)).status).toBe(201);
});

it("delays as ordered", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "creator_info", mode: "delay", delayMs: 300 });
  const before = Date.now();
  expect((await post(sandbox, access_token, CREATOR_INFO)).status).toBe(200);
  expect(Date.now() - before).toBeGreaterThanOrEqual(290);
});

it("refuses a fault that is not bounded or not known", async () => {
  expect((await fault({ route: "upload", times: 1001 })).status).toBe(400);
  expect((await fault({ route: "everything" })).status).toBe(400);
});

it("answers with any body, type and Retry-After", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "status", status: 503, body: "<h1>Bad gateway</h1>", retryAfter: 30 });
  const gateway = await post(sandbox, access_token, STATUS, { publish_id: "x" });
  expect([gateway.status, gateway.text]).toEqual([503, "<h1>Bad gateway</h1>"]);
  expect(gateway.headers.get("content-type")).toMatch(/^text\/html/);
  expect(gateway.headers.get("retry-after")).toBe("30");
  const date = "Wed, 21 Oct 2026 07:28:00 GMT";
  await fault({ route: "status", status: 429, code: "rate_limit_exceeded", retryAfter: date });
  const limited = await post(sandbox, access_token, STATUS, { publish_id: "x" });
  expect([limited.body.error.code, limited.headers.get("retry-after")]).toEqual([
    "rate_limit_exceeded",
    date,
  ]);
  await fault({ route: "status", status: 200, body: "", contentType: "application/octet-stream" });
  const empty = await post(sandbox, access_token, STATUS, { publish_id: "x" });
  expect([empty.status, empty.text, empty.headers.get("content-type")]).toEqual([
    200,
    "",
    "application/octet-stream",
  ]);
});

it("breaks a revocation before anything is revoked", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  const revoke = () =>
    sandbox.call("/v2/oauth/revoke/", {
      method: "POST",
      body: new URLSearchParams({ ...CLIENT, token: access_token }),
    });
  await fault({ route: "revoke", status: 503, creator: "mara.bakes" });
  expect((await revoke()).status).toBe(503);
  expect((await post(sandbox, access_token, CREATOR_INFO)).status).toBe(200);
  expect((await revoke()).status).toBe(200);
});

it("lets a task never end that began under that fault", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "init", mode: "stuck" });
  const { publishId } = await upload(access_token, VIDEO_INIT);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { body } = await post(sandbox, access_token, STATUS, { publish_id: publishId });
  expect(body.data.status).toBe("PROCESSING_UPLOAD");
});

it("fails a task for the ordered reason", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await fault({ route: "processing", code: "spam_risk_text" });
  const { publishId } = await upload(access_token, VIDEO_INIT);
  const { body } = await awaitStatus(sandbox, access_token, publishId);
  expect(body.data).toMatchObject({ status: "FAILED", fail_reason: "spam_risk_text" });
});

it("breaks a pull as if its source had failed, and slows one down until it is cancelled", async () => {
  const origin = await startTestOrigin();
  await sandbox.restart({ pullPrefixes: [origin.prefix] });
  const { access_token } = await connect(sandbox, "mara.bakes");
  const video_url = origin.serve("clip.mp4", await readFile(CLIP), "video/mp4");
  const source_info = { source: "PULL_FROM_URL", video_url };
  const begin = async () => (await post(sandbox, access_token, INBOX_INIT, { source_info })).body.data;
  await fault({ route: "pull", mode: "cut-before" });
  const broken = await awaitStatus(sandbox, access_token, (await begin()).publish_id);
  expect(broken.body.data).toMatchObject({ status: "FAILED", fail_reason: "video_pull_failed" });
  await fault({ route: "pull", mode: "delay", delayMs: 60_000 });
  const { publish_id } = await begin();
  expect((await post(sandbox, access_token, CANCEL, { publish_id })).body.error.code).toBe("ok");
  const cancelled = await post(sandbox, access_token, STATUS, { publish_id });
  expect(cancelled.body.data.fail_reason).toBe("publish_cancelled");
  await origin.stop();
});

it("takes only the modes that a route has", async () => {
  for (const wrong of [
    { route: "status", mode: "stuck" },
    { route: "token", mode: "twice" },
    { route: "processing", mode: "cut-before" },
    { route: "status", contentType: "text/plain\nX-Bad: 1" },
    { route: "status", retryAfter: "soon" },
  ]) {
    expect((await fault(wrong)).status, JSON.stringify(wrong)).toBe(400);
  }
});

it("forgets one fault and leaves the others", async () => {
  await fault({ route: "status" });
  const { faults } = (await fault({ route: "cancel" })).body;
  const left = await control(sandbox, "DELETE", `faults/${faults[0].id}`);
  expect(left.body.faults.map(({ route }: { route: string }) => route)).toEqual(["cancel"]);
  expect((await control(sandbox, "DELETE", `faults/${faults[0].id}`)).status).toBe(404);
});
