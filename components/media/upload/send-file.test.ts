import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AddressCache } from "./address-cache";
import { sendFile } from "./send-file";

const ADDRESS = "http://store.test/key?expires=9999999999999";
const MEDIA_ID = "6f9f9f62-93b6-4c57-9b06-3f8d7c2f8a11";
const video = new File([new Uint8Array(1000)], "clip.mp4", { type: "video/mp4", lastModified: 1 });

/** What the store does with one PUT after the other; `hang` never answers. */
type Outcome = { takes?: number; status?: number; answer?: unknown } | "break" | "hang";

let outcomes: Outcome[];
let storedBytes: number;
let puts: string[];
let presigns: Response[];
let addressesAskedAt: string[];

class FakeXhr extends EventTarget {
  upload = new EventTarget();
  status = 0;
  statusText = "";
  response: unknown = null;
  responseType = "";
  open() {}
  setRequestHeader(name: string, value: string) {
    if (name === "Range") puts.push(value);
  }
  abort() {}
  send() {
    const outcome = outcomes.shift() ?? "hang";
    if (outcome === "hang") return;
    queueMicrotask(() => {
      if (outcome === "break") return this.dispatchEvent(new Event("error"));
      const { takes = 0, status = 200, answer = { serverData: { mediaId: MEDIA_ID } } } = outcome;
      storedBytes += takes;
      this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: takes }));
      Object.assign(this, { status, response: answer });
      return this.dispatchEvent(new Event(status === 0 ? "error" : "load"));
    });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  outcomes = [];
  storedBytes = 0;
  puts = [];
  presigns = [];
  addressesAskedAt = [];
  const location = { origin: "http://app.test" };
  vi.stubGlobal("window", Object.assign(new EventTarget(), { location }));
  vi.stubGlobal("XMLHttpRequest", FakeXhr);
  vi.stubGlobal("fetch", async (input: unknown, init?: RequestInit) => {
    if (init?.method === "HEAD") {
      return new Response(null, { headers: { "x-ut-range-start": String(storedBytes) } });
    }
    const body = JSON.stringify([{ url: ADDRESS, key: "key", name: "clip.mp4", customId: null }]);
    addressesAskedAt.push(String(input));
    const presign = presigns.shift() ?? new Response(body);
    asked++;
    return presign;
  });
  asked = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let asked: number;

function createMemory(): AddressCache {
  let held: string | null = null;
  return {
    find: () => held,
    save: (body) => {
      held = body;
    },
    forget: () => {
      held = null;
    },
  };
}

async function send(signal = new AbortController().signal, file = video) {
  const retries: string[] = [];
  const progress: number[] = [];
  const sending = sendFile(file, {
    addresses: createMemory(),
    signal,
    onProgress: (bytes) => progress.push(bytes),
    onRetry: (problem) => retries.push("key" in problem ? problem.key : problem.sentence),
  });
  const settled = sending.then(
    (mediaId) => ({ mediaId, problem: null }),
    (error) => ({ mediaId: null, problem: String(error.message ?? error) }),
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return { ...(await settled), retries, progress };
}

test("a file that goes through is a video of the library", async () => {
  outcomes = [{ takes: 1000 }];
  expect(await send()).toEqual({ mediaId: MEDIA_ID, problem: null, retries: [], progress: [0, 1000] });
});

test("a photo asks for an address where photos may be sent", async () => {
  outcomes = [{ takes: 1000 }, { takes: 1000 }];
  const photo = new File([new Uint8Array(1000)], "photo.heic", { type: "image/heic", lastModified: 1 });
  expect((await send(undefined, photo)).mediaId).toBe(MEDIA_ID);
  await send();
  const slugs = addressesAskedAt.map((url) => new URL(url, "http://app.test").searchParams.get("slug"));
  expect(slugs).toEqual(["photo", "video"]);
});

test("after a broken connection it goes on at the byte the store has, at the same address", async () => {
  outcomes = [{ takes: 400, status: 0 }, "break", { takes: 600 }];
  const { mediaId, retries } = await send();
  expect(mediaId).toBe(MEDIA_ID);
  expect(retries).toEqual(["broke-off", "broke-off"]);
  expect(puts).toEqual(["bytes=0-", "bytes=400-", "bytes=400-"]);
  expect(asked).toBe(1);
});

test("an address that is used up is asked for anew", async () => {
  outcomes = [{ status: 409, answer: { error: "taken" } }, { takes: 1000 }];
  expect((await send()).mediaId).toBe(MEDIA_ID);
  expect(asked).toBe(2);
});

test("a silent connection counts as broken", async () => {
  outcomes = ["hang", { takes: 1000 }];
  const { mediaId, retries } = await send();
  expect({ mediaId, retries }).toEqual({ mediaId: MEDIA_ID, retries: ["went-silent"] });
});

test("a store that never answers is given up after a bounded number of tries", async () => {
  outcomes = Array(50).fill("break");
  const { problem } = await send();
  expect(problem).toBe("broke-off");
  expect(puts).toHaveLength(12);
});

test("without a connection it waits for it, however long that takes, and loses no try", async () => {
  outcomes = [{ takes: 400, status: 0 }, ...Array(11).fill("break"), { takes: 600 }];
  vi.stubGlobal("navigator", { onLine: false });
  setTimeout(() => {
    vi.stubGlobal("navigator", { onLine: true });
    window.dispatchEvent(new Event("online"));
  }, 300_000);
  const { mediaId, retries } = await send();
  expect({ mediaId, first: retries[0] }).toEqual({ mediaId: MEDIA_ID, first: "offline" });
});

test("a connection that is lost in the middle is noticed at once", async () => {
  outcomes = ["hang", { takes: 1000 }];
  setTimeout(() => {
    vi.stubGlobal("navigator", { onLine: false });
    window.dispatchEvent(new Event("offline"));
  }, 5000);
  setTimeout(() => {
    vi.stubGlobal("navigator", { onLine: true });
    window.dispatchEvent(new Event("online"));
  }, 6000);
  const { mediaId, retries } = await send();
  expect({ mediaId, retries }).toEqual({ mediaId: MEDIA_ID, retries: ["offline"] });
});

test("tries count anew when more is stored", async () => {
  outcomes = [...Array(10).fill("break"), { takes: 10, status: 0 }, ...Array(50).fill("break")];
  await send();
  expect(puts).toHaveLength(11 + 12);
});

test("what only a person can mend is said at once, in the app's own words", async () => {
  const error = { error: { code: "forbidden", message: "Only editors can do this." } };
  presigns = [Response.json(error, { status: 403 })];
  expect(await send()).toMatchObject({ mediaId: null, problem: "Only editors can do this.", retries: [] });
});

test("stopping it ends the upload without another try", async () => {
  outcomes = ["hang"];
  const pause = new AbortController();
  setTimeout(() => pause.abort(), 5000);
  const { mediaId, retries } = await send(pause.signal);
  expect({ mediaId, retries, puts }).toEqual({ mediaId: null, retries: [], puts: ["bytes=0-"] });
});
