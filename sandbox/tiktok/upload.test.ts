import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  CLIENT,
  CREATOR_INFO,
  connect,
  post,
  putChunk,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
} from "./testing.ts";

const CHUNK = 5_000_000;
const TOTAL = 11_000_000;
const FIRST = new Uint8Array(CHUNK).fill(1);
const LAST = new Uint8Array(TOTAL - CHUNK).fill(2);
let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(async () => {
  token = (await connect(sandbox, "mara.bakes")).access_token;
  await post(sandbox, token, CREATOR_INFO);
});
afterAll(() => sandbox.stop());

async function init(): Promise<{ publish_id: string; upload_url: string }> {
  const { body } = await post(sandbox, token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: { source: "FILE_UPLOAD", video_size: TOTAL, chunk_size: CHUNK, total_chunk_count: 2 },
  });
  return body.data;
}

function put(url: string, bytes: Uint8Array<ArrayBuffer>, first: number, total = TOTAL) {
  return putChunk(sandbox, url, { bytes, first, total });
}

async function violations(): Promise<string[]> {
  const { body } = await sandbox.call("/_sandbox/state");
  return body.violations.map(({ sentence }: { sentence: string }) => sentence);
}

it("answers 206 and then 201, each with the progress, and tells it by status too", async () => {
  const { upload_url, publish_id } = await init();
  const first = await put(upload_url, FIRST, 0);
  expect([first.status, first.headers.get("content-range")]).toEqual([206, `bytes 0-4999999/${TOTAL}`]);
  const { body } = await post(sandbox, token, STATUS, { publish_id });
  expect(body.data).toEqual({ status: "PROCESSING_UPLOAD", uploaded_bytes: CHUNK });
  const last = await put(upload_url, LAST, CHUNK);
  expect([last.status, last.headers.get("content-range")]).toEqual([201, `bytes 0-10999999/${TOTAL}`]);
});

it("answers a chunk out of order with 416 and what it really has", async () => {
  const { upload_url } = await init();
  const ahead = await put(upload_url, LAST, CHUNK);
  expect([ahead.status, ahead.headers.get("content-range")]).toEqual([416, `bytes */${TOTAL}`]);
  expect((await violations()).at(-1)).toContain(
    "Content-Range 5000000-10999999 came where 0-4999999 was next",
  );
});

it("answers an accepted chunk sent again with 416, and blames nobody", async () => {
  const { upload_url } = await init();
  await put(upload_url, FIRST, 0);
  const before = (await violations()).length;
  const again = await put(upload_url, FIRST, 0);
  expect([again.status, again.headers.get("content-range")]).toEqual([416, `bytes 0-4999999/${TOTAL}`]);
  expect(await violations()).toHaveLength(before);
  await put(upload_url, LAST, CHUNK);
  expect((await put(upload_url, LAST, CHUNK)).headers.get("content-range")).toBe(`bytes 0-10999999/${TOTAL}`);
});

it.each([
  ["a piece of a chunk", { bytes: FIRST.subarray(0, 1000), first: 0, total: TOTAL }, 416],
  ["another total", { bytes: FIRST, first: 0, total: TOTAL + 1 }, 400],
  ["a foreign content type", { bytes: FIRST, first: 0, total: TOTAL, type: "application/octet-stream" }, 400],
])("refuses %s", async (_, chunk, status) => {
  const { upload_url } = await init();
  expect((await putChunk(sandbox, upload_url, chunk)).status).toBe(status);
});

it("refuses headers that contradict each other", async () => {
  const { upload_url } = await init();
  for (const range of [`bytes 0-9/${TOTAL}`, "bytes 0-4999999", "0-4999999/11000000"]) {
    const headers = { "content-type": "video/mp4", "content-range": range };
    const answer = await sandbox.call(upload_url, { method: "PUT", headers, body: FIRST });
    expect([range, answer.status]).toEqual([range, 400]);
  }
});

it("knows no other upload, and forgets the URL after an hour", async () => {
  const { upload_url } = await init();
  expect((await put(`${upload_url}x`, FIRST, 0)).status).toBe(404);
  await put(upload_url, FIRST, 0);
  sandbox.advance(60 * 60_000);
  const late = await put(upload_url, LAST, CHUNK);
  expect([late.status, late.headers.get("content-range")]).toEqual([403, `bytes 0-4999999/${TOTAL}`]);
});

it("keeps nothing of a chunk whose connection was cut", async () => {
  const { upload_url, publish_id } = await init();
  await cutInMidChunk(upload_url);
  const { body } = await post(sandbox, token, STATUS, { publish_id });
  expect(body.data.uploaded_bytes).toBe(0);
  expect((await put(upload_url, FIRST, 0)).status).toBe(206);
});

function cutInMidChunk(url: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      "content-type": "video/mp4",
      "content-length": CHUNK,
      "content-range": `bytes 0-${CHUNK - 1}/${TOTAL}`,
    };
    const upload = request(url, { method: "PUT", headers }, () => resolve());
    upload.on("error", () => resolve());
    upload.write(FIRST.subarray(0, 1_000_000), () => upload.destroy());
  });
}

it("ends an upload whose creator withdrew the authorization", async () => {
  const { upload_url, publish_id } = await init();
  await put(upload_url, FIRST, 0);
  const body = new URLSearchParams({ ...CLIENT, token });
  await sandbox.call("/v2/oauth/revoke/", { method: "POST", body });
  expect((await put(upload_url, LAST, CHUNK)).status).toBe(404);
  const again = (await connect(sandbox, "mara.bakes")).access_token;
  const status = await post(sandbox, again, STATUS, { publish_id });
  expect(status.body.data).toMatchObject({ status: "FAILED", fail_reason: "auth_removed" });
});
