import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { padMp4 } from "./fixtures/pad-mp4.ts";
import {
  awaitStatus,
  CLIENT,
  CREATOR_INFO,
  connect,
  post,
  putChunk,
  REDIRECT_URI,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const MAIN = new URL("./main.ts", import.meta.url).pathname;
const CLIP = new URL("./fixtures/clip.mp4", import.meta.url).pathname;
const TOTAL = 12_000_000;
const CHUNK = 5_000_000;
/** Only its folder, calls and clean-up are used: the sandbox under test is a process of its own. */
let home: TestSandbox;
let child: ChildProcess | undefined;

beforeAll(async () => {
  home = await startTestSandbox();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await home.stop();
});

async function start(port: number): Promise<TestSandbox> {
  const started = spawn(process.execPath, [MAIN], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      SANDBOX_TIKTOK_DATA: `${home.dataDirectory}/child`,
      SANDBOX_TIKTOK_PORT: String(port),
      SANDBOX_TIKTOK_CLIENT_KEY: CLIENT.client_key,
      SANDBOX_TIKTOK_CLIENT_SECRET: CLIENT.client_secret,
      SANDBOX_TIKTOK_REDIRECT_URIS: REDIRECT_URI,
      SANDBOX_TIKTOK_PROCESSING_MS: "1000",
    },
  });
  child = started;
  for await (const line of createInterface({ input: started.stdout })) {
    const origin = /^ready (\S+)$/.exec(line)?.[1];
    if (origin) return { ...home, origin, call: (path, init) => home.call(absolute(origin, path), init) };
  }
  throw new Error("The sandbox ended before it was ready.");
}

function absolute(origin: string, path: string): string {
  return path.startsWith("http") ? path : origin + path;
}

async function kill(signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child!, "exit");
  child!.kill(signal);
  return (await exited)[0];
}

it("survives kill -9 in mid-chunk and in mid-processing, and ends well on SIGTERM", async () => {
  await padMp4(CLIP, `${home.dataDirectory}/padded.mp4`, TOTAL);
  const bytes = new Uint8Array(await readFile(`${home.dataDirectory}/padded.mp4`));
  let sandbox = await start(0);
  const port = Number(new URL(sandbox.origin).port);
  const { access_token } = await connect(sandbox, "mara.bakes");
  await post(sandbox, access_token, CREATOR_INFO);
  const init = await post(sandbox, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "PUBLIC_TO_EVERYONE", title: "Killed twice" },
    source_info: { source: "FILE_UPLOAD", video_size: TOTAL, chunk_size: CHUNK, total_chunk_count: 2 },
  });
  const { publish_id, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes: bytes.slice(0, CHUNK), first: 0, total: TOTAL });
  const upload = await beginChunk(upload_url, bytes.slice(CHUNK));
  await kill("SIGKILL");
  upload.destroy();

  sandbox = await start(port);
  const resumed = await post(sandbox, access_token, STATUS, { publish_id });
  expect(resumed.body.data).toEqual({ status: "PROCESSING_UPLOAD", uploaded_bytes: CHUNK });
  const last = await putChunk(sandbox, upload_url, { bytes: bytes.slice(CHUNK), first: CHUNK, total: TOTAL });
  expect(last.status).toBe(201);
  await kill("SIGKILL");

  sandbox = await start(port);
  const done = await awaitStatus(sandbox, access_token, publish_id);
  expect(done.body.data.status).toBe("PUBLISH_COMPLETE");
  const { posts } = (await sandbox.call("/_sandbox/state")).body.creators[0];
  expect(posts).toHaveLength(1);
  expect(posts[0].sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(await kill("SIGTERM")).toBe(0);
});

/** Sends half of a chunk and leaves the connection open. */
function beginChunk(url: string, bytes: Uint8Array, first = CHUNK) {
  const headers = {
    "content-type": "video/mp4",
    "content-length": bytes.length,
    "content-range": `bytes ${first}-${TOTAL - 1}/${TOTAL}`,
  };
  const upload = request(url, { method: "PUT", headers });
  upload.on("error", () => upload.destroy());
  return new Promise<typeof upload>((resolve) => {
    upload.write(bytes.subarray(0, bytes.length / 2), () => resolve(upload));
  });
}

it("stops at once in mid-chunk and during an ordered delay, keeping neither", async () => {
  const { access_token } = await connect(home, "mara.bakes");
  const init = await post(home, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(TOTAL),
  });
  const { publish_id, upload_url } = init.body.data;
  await beginChunk(upload_url, new Uint8Array(TOTAL), 0);
  await home.call("/_sandbox/faults", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ route: "creator_info", mode: "delay", delayMs: 60_000 }),
  });
  const delayed = expect(post(home, access_token, CREATOR_INFO)).rejects.toThrow();
  await sleep(100);
  const before = Date.now();
  await home.restart();
  expect(Date.now() - before).toBeLessThan(2000);
  await delayed;
  expect((await post(home, access_token, STATUS, { publish_id })).body.data.uploaded_bytes).toBe(0);
});

it("frees the disk of uploads whose hour is over", async () => {
  const { access_token } = await connect(home, "mara.bakes");
  await post(home, access_token, CREATOR_INFO);
  const init = await post(home, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: { source: "FILE_UPLOAD", video_size: TOTAL, chunk_size: CHUNK, total_chunk_count: 2 },
  });
  const file = `${home.dataDirectory}/videos/${encodeURIComponent(init.body.data.publish_id)}`;
  await home.restart();
  expect(await readFile(file)).toHaveLength(0);
  home.advance(60 * 60_000);
  await home.restart();
  await expect(readFile(file)).rejects.toThrow(/ENOENT/);
});
