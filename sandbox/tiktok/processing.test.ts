import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  CREATOR_INFO,
  connect,
  post,
  publish,
  STATUS,
  startTestSandbox,
  type TestSandbox,
} from "./testing.ts";

const FIXTURES = new URL("./fixtures/", import.meta.url);
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(() => sandbox.advance(60_000));
afterAll(() => sandbox.stop());

async function read(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(name, FIXTURES)));
}

async function publishAs(username: string, bytes: Uint8Array<ArrayBuffer>, type = "video/mp4") {
  const { access_token } = await connect(sandbox, username);
  return (await publish(sandbox, access_token, { bytes, type })).status.body.data;
}

it.each([
  ["clip.mp4", "video/mp4"],
  ["clip.mov", "video/quicktime"],
  ["clip.webm", "video/webm"],
])("publishes %s for its owner only, so without a public id", async (name, type) => {
  const bytes = await read(name);
  expect(await publishAs("koto.ceramics", bytes, type)).toEqual({
    status: "PUBLISH_COMPLETE",
    publicaly_available_post_id: [],
    uploaded_bytes: bytes.length,
  });
});

it.each([
  ["slow-10fps.mp4", "frame_rate_check_failed"],
  ["small-200x200.mp4", "picture_size_check_failed"],
  ["mpeg4-part2.mp4", "file_format_check_failed"],
  ["README.md", "file_format_check_failed"],
])("fails %s with %s", async (name, fail_reason) => {
  expect(await publishAs("koto.ceramics", await read(name))).toMatchObject({ status: "FAILED", fail_reason });
});

it("fails files that were cut short, with the index at either end", async () => {
  for (const name of ["clip.mp4", "clip.mov"]) {
    const whole = await read(name);
    const half = whole.slice(0, whole.length * 0.6);
    expect(await publishAs("koto.ceramics", half)).toMatchObject({ fail_reason: "file_format_check_failed" });
  }
});

it("measures the duration against the creator's own limit", async () => {
  const bytes = await read("long-20s.mp4");
  expect(await publishAs("nils.in.short", bytes)).toMatchObject({ fail_reason: "duration_check_failed" });
  expect(await publishAs("koto.ceramics", bytes)).toMatchObject({ status: "PUBLISH_COMPLETE" });
});

it("stops a creator at 15 posts in 24 hours", async () => {
  const { access_token } = await connect(sandbox, "fen.outdoors");
  const bytes = await read("clip.mov");
  for (let index = 0; index < 15; index++) {
    sandbox.advance(60_000);
    await publish(sandbox, access_token, { bytes });
  }
  const info = await post(sandbox, access_token, CREATOR_INFO);
  expect([info.status, info.body.error.code]).toEqual([200, "spam_risk_too_many_posts"]);
  await expect(publish(sandbox, access_token, { bytes })).rejects.toThrow();
  sandbox.advance(86_400_000);
  const renewed = (await connect(sandbox, "fen.outdoors")).access_token;
  expect((await post(sandbox, renewed, CREATOR_INFO)).body.error.code).toBe("ok");
});

it("tells a status only to the creator and client it belongs to, 30 times a minute", async () => {
  const owner = (await connect(sandbox, "mara.bakes")).access_token;
  const { publishId } = await publish(sandbox, owner, { bytes: await read("clip.mov") });
  const stranger = (await connect(sandbox, "bo.skates")).access_token;
  const foreign = await post(sandbox, stranger, STATUS, { publish_id: publishId });
  expect([foreign.status, foreign.body.error.code]).toEqual([
    400,
    "token_not_authorized_for_specified_publish_id",
  ]);
  const unknown = await post(sandbox, stranger, STATUS, { publish_id: "v_pub_file~nothing" });
  expect([unknown.status, unknown.body.error.code]).toEqual([400, "invalid_publish_id"]);
  sandbox.advance(60_000);
  for (let index = 0; index < 30; index++) await post(sandbox, owner, STATUS, { publish_id: publishId });
  const fast = await post(sandbox, owner, STATUS, { publish_id: publishId });
  expect([fast.status, fast.body.error.code]).toEqual([429, "rate_limit_exceeded"]);
});
