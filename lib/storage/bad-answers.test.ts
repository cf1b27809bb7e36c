import { expect, it, vi } from "vitest";
import { createLocalToken, createStorage } from "./index";

const range = { firstByte: 0, lastByte: 3 };
const right = { status: 206, headers: { "content-range": "bytes 0-3/10", "content-length": "4" } };

const photo = { name: "photo.jpg", contentType: "image/jpeg", bytes: new Uint8Array(9) };

function storageThatAnswers(answer: typeof fetch) {
  const token = createLocalToken("sk_test_0123456789abcdef");
  return createStorage({
    token,
    apiUrl: "https://api.test",
    filesOrigin: "https://files.test",
    fetch: answer,
  });
}

const answering = (body: BodyInit | null, init: ResponseInit) =>
  storageThatAnswers(async () => new Response(body, init));

it("takes the right answer", async () => {
  expect(await answering("abcd", right).readRange("key", 0, 3)).toEqual(new TextEncoder().encode("abcd"));
});

it("refuses a whole file in place of a range, without reading it", async () => {
  const cancel = vi.fn();
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1024)), cancel });
  const opened = answering(endless, { status: 200 }).openRange("key", range);
  await expect(opened).rejects.toMatchObject({ code: "range_ignored", kind: "refused" });
  expect(cancel).toHaveBeenCalledOnce();
});

it.each(["bytes 0-2/10", "bytes 1-3/10", "bytes 0-3", "", "items 0-3/10"])(
  "refuses the wrong range %j",
  async (contentRange) => {
    const storage = answering("abcd", { status: 206, headers: { "content-range": contentRange } });
    await expect(storage.openRange("key", range)).rejects.toMatchObject({ code: "range_mismatch" });
  },
);

it.each([
  [500, "retry"],
  [503, "retry"],
  [429, "retry"],
  [408, "retry"],
  [404, "gone"],
  [410, "gone"],
  [403, "refused"],
  [401, "refused"],
])("sorts status %i as %s", async (status, kind) => {
  const storage = answering("no", { status });
  await expect(storage.openRange("key", range)).rejects.toMatchObject({ code: `http_${status}`, kind });
  await expect(storage.open("key")).rejects.toMatchObject({ kind });
  await expect(storage.deleteFiles(["key"])).rejects.toMatchObject({ kind });
  await expect(storage.uploadFile(photo)).rejects.toMatchObject({ code: `http_${status}`, kind });
});

it.each(["abc", "abcde"])("does not take %j for four bytes", async (body) => {
  await expect(answering(body, right).readRange("key", 0, 3)).rejects.toMatchObject({ code: "broken_body" });
});

it("calls a broken connection a reason to try again", async () => {
  const storage = storageThatAnswers(async () => {
    throw new TypeError("fetch failed");
  });
  await expect(storage.stat("key")).rejects.toMatchObject({ code: "unreachable", kind: "retry" });
  await expect(storage.uploadFile(photo)).rejects.toMatchObject({ code: "unreachable", kind: "retry" });
});

it("gives up on a storage that does not answer", async () => {
  vi.useFakeTimers();
  const storage = storageThatAnswers(
    (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject("late"))),
  );
  const late = expect(storage.stat("key")).rejects.toMatchObject({ code: "timeout", kind: "retry" });
  await vi.advanceTimersByTimeAsync(30_000);
  await late;
  vi.useRealTimers();
});

it("stops when the caller stops, with the caller's reason", async () => {
  const stop = new AbortController();
  const storage = storageThatAnswers(async (_url, init) => {
    stop.abort(new Error("the step was cancelled"));
    init?.signal?.throwIfAborted();
    return new Response();
  });
  await expect(storage.openRange("key", range, stop.signal)).rejects.toThrow("the step was cancelled");
});

it("does not believe a length that is missing", async () => {
  await expect(answering(null, { status: 200 }).stat("key")).rejects.toMatchObject({ code: "no_length" });
});

it("does not take an unclear answer for a deletion", async () => {
  await expect(answering("<html>", { status: 200 }).deleteFiles(["key"])).rejects.toMatchObject({
    code: "bad_answer",
  });
});

it("deletes many keys in bounded calls", async () => {
  const sizes: number[] = [];
  const storage = storageThatAnswers(async (_url, init) => {
    sizes.push(JSON.parse(String(init?.body)).fileKeys.length);
    return Response.json({ success: true, deletedCount: 0 });
  });
  await storage.deleteFiles(Array.from({ length: 250 }, (_, at) => `key-${at}`));
  expect(sizes).toEqual([100, 100, 50]);
});

it("sends to UploadThing's own address when there is no other", async () => {
  const token = Buffer.from(JSON.stringify({ apiKey: "sk_live_1", appId: "abc123", regions: ["fra1"] }));
  const asked: { url: URL; method: string | undefined }[] = [];
  const storage = createStorage({
    token: token.toString("base64"),
    apiUrl: "https://api.uploadthing.com",
    filesOrigin: null,
    fetch: async (url, init) => {
      asked.push({ url: new URL(String(url)), method: init?.method });
      return Response.json({ url: "", appUrl: "", ufsUrl: "", fileHash: "" });
    },
  });
  const { storageKey } = await storage.uploadFile(photo);
  expect(asked.map(({ method }) => method)).toEqual(["PUT"]);
  expect(asked[0]?.url.origin).toBe("https://fra1.ingest.uploadthing.com");
  expect(asked[0]?.url.pathname).toBe(`/${storageKey}`);
  expect(asked[0]?.url.searchParams.get("x-ut-file-type")).toBe("image%2Fjpeg");
});

it("reads UploadThing's own files at the app's address", () => {
  const token = Buffer.from(JSON.stringify({ apiKey: "sk_live_1", appId: "abc123", regions: ["fra1"] }));
  const storage = createStorage({
    token: token.toString("base64"),
    apiUrl: "https://api.uploadthing.com",
    filesOrigin: null,
  });
  expect(storage.signedUrl("some-key", 60)).toMatch(
    /^https:\/\/abc123\.ufs\.sh\/f\/some-key\?expires=\d{13}&signature=hmac-sha256%3D[0-9a-f]{64}$/,
  );
});

it("refuses a token it cannot read, without repeating it", () => {
  const config = { token: "c2VjcmV0", apiUrl: "https://api.test", filesOrigin: null };
  expect(() => createStorage(config)).toThrow("not a valid UploadThing token");
  expect(() => createStorage(config)).not.toThrow("c2VjcmV0");
});
