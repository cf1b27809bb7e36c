import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkUploadUrl, readUploadedBytes, uploadChunk } from "./upload";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers after the whole body came. */
const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (request, response) => {
    request.resume().on("end", () => response.writeHead(status, headers).end("{}"));
  };

const PIECE_BYTES = 65_536;

function bytes(length: number, fail?: Error) {
  let left = length;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) return fail ? controller.error(fail) : controller.close();
      const size = Math.min(PIECE_BYTES, left);
      left -= size;
      controller.enqueue(new Uint8Array(size).fill(7));
    },
  });
}

function send(origin: string, overrides: Partial<Parameters<typeof uploadChunk>[0]> = {}) {
  return uploadChunk({
    uploadUrl: `${origin}/upload?upload_id=1&upload_token=secret`,
    apiOrigin: origin,
    body: bytes(1000) as never,
    firstByte: 1000,
    lastByte: 1999,
    totalBytes: 5000,
    contentType: "video/mp4",
    ...overrides,
  });
}

describe("uploadChunk", () => {
  it("streams exactly the range, with its length, range and type, and no authorization", async () => {
    const hash = createHash("sha256");
    let seen: Record<string, unknown> = {};
    const origin = await listen((request, response) => {
      seen = { method: request.method, url: request.url, ...request.headers };
      request
        .on("data", (piece) => hash.update(piece))
        .on("end", () => response.writeHead(206, { "content-range": "bytes 0-34999999/70000000" }).end());
    });
    const length = 32_000_000;
    const answer = await send(origin, {
      body: bytes(length) as never,
      firstByte: 3_000_000,
      lastByte: 34_999_999,
      totalBytes: 70_000_000,
    });
    expect(answer).toEqual({ state: "accepted", uploadedBytes: 35_000_000 });
    expect(seen).toMatchObject({
      method: "PUT",
      url: "/upload?upload_id=1&upload_token=secret",
      "content-type": "video/mp4",
      "content-length": String(length),
      "content-range": "bytes 3000000-34999999/70000000",
    });
    expect(seen).not.toHaveProperty("authorization");
    expect(seen).not.toHaveProperty("transfer-encoding");
    const expected = createHash("sha256").update(new Uint8Array(length).fill(7)).digest("hex");
    expect(hash.digest("hex")).toBe(expected);
  });

  it.each([
    [201, {}, { state: "complete" }],
    [206, {}, { state: "accepted", uploadedBytes: 2000 }],
    [206, { "content-range": "bytes 0-1999/5000" }, { state: "accepted", uploadedBytes: 2000 }],
    [206, { "content-range": "bytes 0-2000/5000" }, { state: "accepted", uploadedBytes: 2000 }],
    [206, { "content-range": "bytes 0-1499/5000" }, { state: "accepted", uploadedBytes: 1500 }],
    [416, { "content-range": "bytes 0-999/5000" }, { state: "elsewhere", uploadedBytes: 1000 }],
    [403, {}, { state: "expired" }],
    [404, {}, { state: "unknown task" }],
  ])("reads HTTP %i with %j", async (status, headers, answer) => {
    expect(await send(await listen(answering(status, headers)))).toEqual(answer);
  });

  it.each([
    [500, "internal_error", "retry"],
    [502, "internal_error", "retry"],
    [408, "internal_error", "retry"],
    [429, "rate_limit_exceeded", "wait"],
    [400, "chunk_refused", "fix the app"],
    [302, "chunk_refused", "fix the app"],
    [416, "position_unknown", "retry"],
    [200, "unreadable_answer", "retry"],
  ])("throws on HTTP %i: %s", async (status, code, kind) => {
    const origin = await listen(answering(status, { location: "http://127.0.0.1:9/elsewhere" }));
    await expect(send(origin)).rejects.toMatchObject({ code, kind, httpStatus: status });
  });

  it("takes an answer that comes before the body has been sent, and stops reading the source", async () => {
    let isCanceled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(PIECE_BYTES)),
      cancel: () => {
        isCanceled = true;
      },
    });
    const origin = await listen((_request, response) => {
      response.writeHead(416, { "content-range": "bytes 0-999/64000000" }).end();
    });
    const answer = await send(origin, {
      body: endless as never,
      firstByte: 0,
      lastByte: 63_999_999,
      totalBytes: 64_000_000,
    });
    expect(answer).toEqual({ state: "elsewhere", uploadedBytes: 1000 });
    await expect.poll(() => isCanceled).toBe(true);
  });

  it("calls a connection that breaks a retry", async () => {
    const origin = await listen((request) => request.socket.destroy());
    await expect(send(origin)).rejects.toMatchObject({ code: "unreachable", kind: "retry" });
    await expect(send("http://127.0.0.1:9")).rejects.toMatchObject({ code: "unreachable" });
  });

  it.each([
    ["ends early", bytes(999)],
    ["is too long", bytes(1001)],
    ["breaks", bytes(500, new Error("disk gone"))],
  ])("breaks the request off when the source %s, so that no short chunk counts", async (_how, body) => {
    let isWhole = false;
    const origin = await listen((request, response) => {
      request.resume().on("end", () => {
        isWhole = request.complete;
        response.writeHead(201).end();
      });
    });
    await expect(send(origin, { body: body as never })).rejects.toMatchObject({
      code: "short_read",
      kind: "retry",
    });
    expect(isWhole).toBe(false);
  });

  it("stops when the caller does", async () => {
    const origin = await listen(() => {});
    const stop = new AbortController();
    const sending = send(origin, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(sending).rejects.toMatchObject({ name: "AbortError" });
  });

  it("keeps memory flat", async () => {
    const origin = await listen(answering(201));
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const length = 400_000_000;
    await send(origin, {
      body: bytes(length) as never,
      firstByte: 0,
      lastByte: length - 1,
      totalBytes: length,
    });
    clearInterval(watch);
    expect(most - before).toBeLessThan(150_000_000);
  });
});

describe("checkUploadUrl", () => {
  const api = "https://open.tiktokapis.com";

  it.each([
    ["https://open-upload.tiktokapis.com/video/?upload_id=1", api],
    ["https://upload.us.tiktokapis.com/x", api],
    ["http://localhost:4410/upload/1", "http://localhost:4410"],
  ])("follows %s", (url, origin) => {
    expect(checkUploadUrl(url, origin).href).toBe(url);
  });

  it.each([
    "http://open-upload.tiktokapis.com/x",
    "https://tiktokapis.com.evil.test/x",
    "https://eviltiktokapis.com/x",
    "https://user:word@upload.tiktokapis.com/x",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
    "nonsense",
  ])("refuses %s", (url) => {
    expect(() => checkUploadUrl(url, api)).toThrow("not one of its own");
  });

  it("refuses another port of the configured host", () => {
    expect(() => checkUploadUrl("http://localhost:4411/x", "http://localhost:4410")).toThrow();
  });
});

it.each([
  ["bytes 0-9999999/50000123", 10_000_000],
  ["bytes 0-50000123/50000123", 50_000_123],
  ["bytes */50000123", 0],
  ["bytes 5-10/50", null],
  [undefined, null],
])("reads the progress in Content-Range %s as %s bytes", (header, uploaded) => {
  expect(readUploadedBytes(header)).toBe(uploaded);
});
