import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { pullFile } from "./pull.ts";
import {
  awaitStatus,
  connect,
  post,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
} from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";

const FIXTURES = new URL("./fixtures/", import.meta.url);
const MP4 = "video/mp4";
let origin: TestOrigin;
let sandbox: TestSandbox;
let token: string;
let clip: Uint8Array;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix, "media.example.com"] });
  clip = await readFile(new URL("clip.mp4", FIXTURES));
});
beforeEach(async () => {
  sandbox.advance(60_000);
  token = (await connect(sandbox, "koto.ceramics")).access_token;
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

async function initPull(video_url: string) {
  return await post(sandbox, token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: { source: "PULL_FROM_URL", video_url },
  });
}

async function pull(url: string) {
  const publishId: string = (await initPull(url)).body.data.publish_id;
  const { body } = await awaitStatus(sandbox, token, publishId);
  return { publishId, data: body.data };
}

async function statusOf(publishId: string) {
  return (await post(sandbox, token, STATUS, { publish_id: publishId })).body.data;
}

it("answers with a publish id alone, fetches the file and publishes it", async () => {
  const url = origin.serve("clip.mp4", clip, MP4);
  const { status, body } = await initPull(`${url}?signature=secret-1`);
  expect(status).toBe(200);
  expect(body.data).toEqual({ publish_id: expect.stringMatching(/^v_pub_url~v2-1\.\d+$/) });
  const done = await awaitStatus(sandbox, token, body.data.publish_id);
  expect(done.body.data).toEqual({
    status: "PUBLISH_COMPLETE",
    publicaly_available_post_id: [],
    downloaded_bytes: clip.length,
  });
  const state = await sandbox.call("/_sandbox/state");
  const { posts } = state.body.creators.find(
    ({ username }: { username: string }) => username === "koto.ceramics",
  );
  expect(posts[0]).toMatchObject({
    source: "PULL_FROM_URL",
    mediaType: "VIDEO",
    delivery: "direct",
    pullUrls: 1,
    sizeBytes: clip.length,
    sha256: createHash("sha256").update(clip).digest("hex"),
  });
  expect(state.text).not.toContain("secret-1");
  const media = await sandbox.call(`/media/${posts[0].id}`);
  expect([media.status, media.headers.get("content-type")]).toEqual([200, MP4]);
});

it.each(["https://example.com/a.mp4", "http://media.example.com/a.mp4", "https://127.0.0.1/a.mp4"])(
  "refuses to pull %s, which the app does not own",
  async (url) => {
    const { status, body } = await initPull(url);
    expect([status, body.error.code]).toEqual([403, "url_ownership_unverified"]);
  },
);

it("says how much has arrived while it downloads, and can be told so after a restart too", async () => {
  let isHeld = true;
  const url = origin.serveBy("slow.mp4", (_, response) => {
    response.writeHead(200, { "content-type": MP4, "content-length": clip.length });
    if (isHeld) response.write(clip.subarray(0, 1000));
    else response.end(clip);
  });
  const { publish_id } = (await initPull(url)).body.data;
  await vi.waitFor(async () => {
    expect(await statusOf(publish_id)).toEqual({ status: "PROCESSING_DOWNLOAD", downloaded_bytes: 1000 });
  });
  isHeld = false;
  await sandbox.restart();
  const done = await awaitStatus(sandbox, token, publish_id);
  expect(done.body.data).toMatchObject({ status: "PUBLISH_COMPLETE", downloaded_bytes: clip.length });
});

it("does not follow redirects", async () => {
  const target = origin.serve("target.mp4", clip, MP4);
  const url = origin.serveBy("moved.mp4", (_, response) =>
    response.writeHead(302, { location: target }).end(),
  );
  expect((await pull(url)).data).toMatchObject({ status: "FAILED", fail_reason: "video_pull_failed" });
});

it("fails when the source says no, breaks off or cannot be reached", async () => {
  const cut = origin.serveBy("cut.mp4", (_, response) => {
    response.writeHead(200, { "content-type": MP4, "content-length": clip.length });
    response.write(clip.subarray(0, 1000), () => response.destroy());
  });
  const urls = [`${origin.prefix}missing.mp4`, cut, "https://media.example.com:1/unreachable.mp4"];
  for (const url of urls) {
    const { publishId, data } = await pull(url);
    expect([url, data.fail_reason]).toEqual([url, "video_pull_failed"]);
    const path = sandbox.inside().store.videoPath(publishId);
    await vi.waitFor(async () => await expect(access(path)).rejects.toThrow("ENOENT"), 10_000);
  }
});

it("gives a pull up one hour after its init", async () => {
  const url = origin.serveBy("endless.mp4", (_, response) => void response.writeHead(200).write("x"));
  const { publish_id } = (await initPull(url)).body.data;
  sandbox.advance(3_599_000);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect((await statusOf(publish_id)).status).toBe("PROCESSING_DOWNLOAD");
  sandbox.advance(1000);
  const { body } = await awaitStatus(sandbox, token, publish_id);
  expect(body.data).toMatchObject({ status: "FAILED", fail_reason: "video_pull_failed" });
});

it.each([
  ["slow-10fps.mp4", "frame_rate_check_failed"],
  ["small-200x200.mp4", "picture_size_check_failed"],
  ["README.md", "file_format_check_failed"],
])("examines %s as it does an upload: %s", async (name, fail_reason) => {
  const url = origin.serve(name, await readFile(new URL(name, FIXTURES)), MP4);
  expect((await pull(url)).data).toMatchObject({ status: "FAILED", fail_reason });
});

it("stops at the number of bytes that it may take", async () => {
  const url = origin.serve("large.mp4", new Uint8Array(10_001), MP4);
  const target = {
    path: join(tmpdir(), `pull-${process.pid}`),
    bytesMax: 10_000,
    signal: AbortSignal.timeout(5000),
    onProgress: () => {},
  };
  await expect(pullFile(url, target)).rejects.toThrow("over 10000 bytes");
  await expect(pullFile(url, { ...target, bytesMax: 10_001 })).resolves.toMatchObject({ sizeBytes: 10_001 });
});
