import { afterAll, beforeEach, expect, it } from "vitest";
import {
  CREATOR_INFO,
  connect,
  post,
  putChunk,
  requestToken,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const sandbox: TestSandbox = await startTestSandbox();
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.advance(60_000);
  await sandbox.call("/_sandbox/faults", { method: "DELETE" });
});

function control(method: string, path: string, body: object) {
  const headers = { "content-type": "application/json" };
  return sandbox.call(`/_sandbox/${path}`, { method, headers, body: JSON.stringify(body) });
}

function fault(body: object) {
  return control("POST", "faults", body);
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

it("ends access tokens early without blaming the client that uses one", async () => {
  const { access_token, refresh_token } = await connect(sandbox, "mara.bakes");
  await control("POST", "expire-access-tokens", { creator: "mara.bakes" });
  const before = (await sandbox.call("/_sandbox/state")).body.violations.length;
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.error.code).toBe("access_token_invalid");
  expect((await requestToken(sandbox, { grant_type: "refresh_token", refresh_token })).status).toBe(200);
  expect((await sandbox.call("/_sandbox/state")).body.violations).toHaveLength(before);
});

it("changes a creator", async () => {
  const { access_token } = await connect(sandbox, "koto.ceramics");
  await control("PATCH", "creators/koto.ceramics", {
    isPrivate: true,
    commentDisabled: true,
    maxDurationSec: 30,
  });
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.data).toMatchObject({
    privacy_level_options: ["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
    comment_disabled: true,
    duet_disabled: true,
    max_video_post_duration_sec: 30,
  });
  expect((await control("PATCH", "creators/nobody", { isPrivate: true })).status).toBe(404);
  expect((await control("PATCH", "creators/koto.ceramics", { followerCount: 1 })).status).toBe(400);
});

it("keeps the last 1000 requests, with neither queries nor tokens in them", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await Promise.all(Array.from({ length: 1005 }, () => sandbox.call("/v2/nothing/?secret=1")));
  await post(sandbox, access_token, CREATOR_INFO);
  const { text, body } = await sandbox.call("/_sandbox/state");
  expect(body.requests).toHaveLength(1000);
  expect(body.violations).toHaveLength(1000);
  expect(body.requests.at(-1)).toMatchObject({
    method: "POST",
    path: CREATOR_INFO,
    status: 200,
    creator: "mara.bakes",
    code: "ok",
  });
  expect(text).not.toContain("secret=1");
  expect(text).not.toContain(access_token);
});

it("hides the control API beyond loopback unless it is forced open", async () => {
  const open = await startTestSandbox({ host: "0.0.0.0", isControlForced: true });
  expect((await open.call("/_sandbox/state")).status).toBe(200);
  await open.restart({ isControlForced: false });
  expect((await open.call("/_sandbox/state")).status).toBe(404);
  expect((await open.call("/health")).body).toEqual({ ok: true });
  await open.stop();
});
