import { type Answer, putChunk, VIDEO_INIT } from "../testing.ts";
import { ask, order, type Row, videoBody, type World } from "./world.ts";

const plan = (
  video_size: number,
  chunk_size: number,
  total_chunk_count: number,
  isAccepted: boolean,
): Row => ({
  section: "Chunks",
  title: `${video_size} bytes in ${total_chunk_count} chunks of ${chunk_size}`,
  request: (world) =>
    ask(
      world,
      VIDEO_INIT,
      videoBody({}, { source: "FILE_UPLOAD", video_size, chunk_size, total_chunk_count }),
    ),
  expected: isAccepted ? { status: 200, code: "ok" } : { status: 400, code: "invalid_param" },
});

const PLANS: Row[] = [
  plan(3_145_728, 3_145_728, 1, true),
  plan(4_194_304, 4_194_304, 1, true),
  plan(50_000_123, 10_000_000, 5, true),
  plan(52_428_800, 10_485_760, 5, true),
  plan(64_000_000, 64_000_000, 1, true),
  plan(64_000_001, 32_000_000, 2, true),
  plan(157_286_400, 32_000_000, 4, true),
  plan(1_073_741_824, 32_000_000, 33, true),
  plan(50_000_123, 10_000_000, 6, false),
  plan(3_145_728, 1_000_000, 3, false),
  plan(10_000_000, 4_000_000, 2, false),
  plan(200_000_000, 100_000_000, 2, false),
  plan(100_000_000, 100_000_000, 1, false),
  plan(5_000_000_000, 60_000_000, 83, false),
];

const TOTAL = 12_000_000;
const CHUNK = 6_000_000;

interface Put {
  first?: number;
  length?: number;
  total?: number;
  headers?: Record<string, string>;
  /** How much of the upload has arrived before. */
  sentBytes?: 0 | 6_000_000;
  lateMs?: number;
}

const putting = (title: string, put: Put, expected: object): Row => ({
  section: "PUT",
  title,
  request: async (world) => {
    const source = { source: "FILE_UPLOAD", video_size: TOTAL, chunk_size: CHUNK, total_chunk_count: 2 };
    const { upload_url } = (await ask(world, VIDEO_INIT, videoBody({}, source))).data;
    if (put.sentBytes) await chunk(world, upload_url, {});
    world.sandbox.advance(put.lateMs ?? 0);
    const { status, headers } = await chunk(world, upload_url, put);
    return { status, range: headers.get("content-range") };
  },
  expected,
});

async function chunk(
  { sandbox }: World,
  url: string,
  { first = 0, length = CHUNK, total = TOTAL, headers }: Put,
): Promise<Answer> {
  return await sandbox.call(url, {
    method: "PUT",
    headers: {
      "content-type": "video/mp4",
      "content-range": `bytes ${first}-${first + length - 1}/${total}`,
      ...headers,
    },
    body: new Uint8Array(length),
  });
}

const SENT = { sentBytes: CHUNK } as const;
const PUTS: Row[] = [
  putting("an accepted chunk, with more to come", {}, { status: 206, range: "bytes 0-5999999/12000000" }),
  putting("the last chunk", { ...SENT, first: CHUNK }, { status: 201, range: "bytes 0-11999999/12000000" }),
  putting("a Content-Type that is no video", { headers: { "content-type": "image/png" } }, { status: 400 }),
  putting("a Content-Range that is none", { headers: { "content-range": "0-5" } }, { status: 400 }),
  putting(
    "a Content-Length that differs from the range",
    { headers: { "content-range": "bytes 0-9/12000000" } },
    { status: 400 },
  ),
  putting("a total that differs from video_size", { total: TOTAL + 1 }, { status: 400 }),
  putting("an upload_url past its hour", { lateMs: 3_600_000 }, { status: 403 }),
  putting("a chunk before its turn", { first: CHUNK }, { status: 416, range: "bytes */12000000" }),
  putting(
    "a chunk that does not fit the progress",
    { ...SENT, length: 1000 },
    { status: 416, range: "bytes 0-5999999/12000000" },
  ),
  putting("a chunk smaller than planned", { length: 5_000_000 }, { status: 416 }),
  {
    section: "PUT",
    title: "an unknown upload",
    request: async (world) => ({
      status: (await chunk(world, `${world.sandbox.origin}/upload/video/?upload_token=none`, {})).status,
    }),
    expected: { status: 404 },
  },
  {
    section: "PUT",
    title: "a fault at the gateway, and then the same chunk again",
    request: async (world) => {
      const { upload_url } = (await ask(world, VIDEO_INIT, videoBody())).data;
      const bytes = { bytes: new Uint8Array(1000), first: 0, total: 1000 };
      await order(world, { route: "upload", status: 502 });
      const first = await putChunk(world.sandbox, upload_url, bytes);
      return [first.status, (await putChunk(world.sandbox, upload_url, bytes)).status];
    },
    expected: [502, 201],
  },
];

export const TRANSFER_ROWS: Row[] = [...PLANS, ...PUTS];
