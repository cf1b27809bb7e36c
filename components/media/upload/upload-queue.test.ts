import { beforeEach, expect, test, vi } from "vitest";
import type { Duplicate } from "@/lib/media/types";
import { UNDO_MS } from "./job-list";
import type { KeptUpload } from "./kept-uploads";
import { UploadQueue } from "./upload-queue";

const MEDIA_ID = "6f9f9f62-93b6-4c57-9b06-3f8d7c2f8a11";
const kept = new Map<string, KeptUpload>();
/** The files that some tab holds, and who waits for them. */
const locks = new Map<string, { waiting: (() => void)[] }>();
/** What each upload waits for before it is through. */
const sent: { name: string; signal: AbortSignal; finish: () => void }[] = [];
let duplicate: Duplicate | null;

// The browser's database, locks and decoder, the store and the library: here only the queue counts.
vi.mock("./kept-uploads", () => ({
  listKept: async (scope: string) => [...kept.values()].filter((one) => one.scope === scope),
  findKept: async (key: string) => kept.get(key) ?? null,
  keep: async (one: KeptUpload, file: File) => {
    kept.set(one.key, { ...one, blob: file.size < 100 ? file : null });
    return file.size < 100 || one.handle !== null;
  },
  changeKept: async (key: string, change: object) => {
    const one = kept.get(key);
    if (one) kept.set(key, { ...one, ...change });
  },
  forgetKept: async (key: string) => void kept.delete(key),
}));
vi.mock("./file-lock", () => ({
  tryLock: async (key: string) => {
    if (locks.has(key)) return null;
    return hold(key);
  },
  waitForLock: async (key: string) => {
    const lock = locks.get(key);
    if (lock) await new Promise<void>((done) => lock.waiting.push(done));
    return hold(key);
  },
}));
vi.mock("./read-file", () => ({
  readFile: async (file: File) => {
    if (file.name === "gone.mp4") throw new DOMException("gone", "NotReadableError");
    const problem = file.name === "bad.mp4" ? "TikTok would refuse it." : null;
    return { format: "MP4", problem, poster: null, facts: null };
  },
}));
vi.mock("./find-in-library", () => ({ findInLibrary: async () => duplicate }));
vi.mock("./send-file", () => ({
  sendFile: (file: File, { signal }: { signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      sent.push({ name: file.name, signal, finish: () => resolve(MEDIA_ID) });
      signal.addEventListener("abort", () => reject(signal.reason));
    }),
}));

function hold(key: string) {
  const lock = { waiting: [] as (() => void)[] };
  locks.set(key, lock);
  return () => {
    locks.delete(key);
    for (const next of lock.waiting) next();
  };
}

function createLocalStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

beforeEach(() => {
  kept.clear();
  locks.clear();
  sent.length = 0;
  duplicate = null;
  vi.stubGlobal("localStorage", createLocalStorage());
});

const file = (name: string, size = 10, fill = 1) =>
  new File([new Uint8Array(size).fill(fill)], name, { type: "video/mp4", lastModified: 1 });
const picked = (one: File) => ({ file: one, handle: null });
const states = (queue: UploadQueue) => queue.list.getSnapshot().map(({ state }) => state);
const only = (queue: UploadQueue) => queue.list.getSnapshot()[0]!;
const problemOf = (queue: UploadQueue) => only(queue).problem;

/** What a closed tab leaves: its records, and no lock. */
function closeTab() {
  for (const { waiting } of [...locks.values()]) for (const next of waiting) next();
  locks.clear();
  sent.length = 0;
}

async function reach(queue: UploadQueue, ...wanted: string[]) {
  await vi.waitFor(() => expect(states(queue)).toEqual(wanted));
}

async function restored(): Promise<UploadQueue> {
  const queue = new UploadQueue("desk.ada");
  await queue.restore("ada");
  return queue;
}

test("a file that arrives is forgotten, and its lock given back", async () => {
  const queue = new UploadQueue("desk.ada");
  let isTold = false;
  queue.onDone = () => {
    isTold = true;
  };
  queue.add([picked(file("clip.mp4"))]);
  await reach(queue, "uploading");
  expect([kept.size, locks.size, only(queue).isKept]).toEqual([1, 1, true]);
  sent[0]?.finish();
  await reach(queue, "done");
  expect([kept.size, locks.size, isTold, only(queue).mediaId]).toEqual([0, 0, true, MEDIA_ID]);
});

test("two go at once; what is refused or cannot be read is neither sent nor kept", async () => {
  const queue = new UploadQueue("desk.ada");
  queue.add(["bad.mp4", "gone.mp4", "1.mp4", "2.mp4", "3.mp4"].map((name) => picked(file(name))));
  await reach(queue, "waiting", "uploading", "uploading", "refused", "refused");
  expect([sent.length, kept.size]).toEqual([2, 3]);
  sent[0]?.finish();
  await reach(queue, "uploading", "uploading", "done", "refused", "refused");
});

test("after a reload a small file goes on by itself, and a paused one stays paused", async () => {
  const before = new UploadQueue("desk.ada");
  before.add([picked(file("clip.mp4"))]);
  await reach(before, "uploading");
  closeTab();
  const after = await restored();
  await reach(after, "uploading");
  expect(only(after)).toMatchObject({ name: "clip.mp4", sizeBytes: 10, isKept: true });
  after.pause([only(after).id]);
  await reach(after, "paused");
  closeTab();
  const last = await restored();
  await reach(last, "paused");
  expect(sent).toHaveLength(0);
  last.resume([only(last).id]);
  await reach(last, "uploading");
});

test("a large file is asked for by its name; another one is not taken for it", async () => {
  const large = file("clip.mp4", 1000);
  const before = new UploadQueue("desk.ada");
  before.add([picked(large)]);
  await reach(before, "uploading");
  expect(only(before).isKept).toBe(false);
  closeTab();
  const after = await restored();
  await reach(after, "file wanted");
  after.choose(only(after).id, picked(file("clip.mp4", 1000, 2)));
  await vi.waitFor(() => expect(problemOf(after)).toEqual({ key: "other-file" }));
  after.choose(only(after).id, picked(large));
  await reach(after, "uploading");
});

test("what waits for a file goes on when it is chosen or dropped anywhere", async () => {
  const large = file("clip.mp4", 1000);
  const before = new UploadQueue("desk.ada");
  before.add([picked(large)]);
  await reach(before, "uploading");
  closeTab();
  const after = await restored();
  await reach(after, "file wanted");
  after.add([picked(large)]);
  await reach(after, "uploading");
});

test("a handle is read again where the browser lets it, after a click where it asks", async () => {
  const large = file("clip.mp4", 1000);
  let permission = "prompt";
  const handle = {
    name: "clip.mp4",
    queryPermission: async () => permission,
    requestPermission: async () => permission,
    getFile: async () => large,
  } as unknown as FileSystemFileHandle;
  const before = new UploadQueue("desk.ada");
  before.add([{ file: large, handle }]);
  await reach(before, "uploading");
  expect(only(before).isKept).toBe(true);
  closeTab();
  const after = await restored();
  await reach(after, "permission wanted");
  permission = "denied";
  await after.permit(only(after).id);
  expect(problemOf(after)).toEqual({ key: "permission-denied" });
  permission = "granted";
  await after.permit(only(after).id);
  await reach(after, "uploading");
  closeTab();
  await reach(await restored(), "uploading");
});

test("the same file is sent once: by one row, and by one tab", async () => {
  const first = new UploadQueue("desk.ada");
  first.add([picked(file("clip.mp4")), picked(file("clip.mp4"))]);
  await reach(first, "refused", "uploading");
  expect(problemOf(first)).toEqual({ key: "already-listed" });
  const second = new UploadQueue("desk.ada");
  second.add([picked(file("clip.mp4"))]);
  await reach(second, "failed");
  expect(problemOf(second)).toEqual({ key: "other-tab" });
  second.remove([only(second).id]);
  // The tab that sends it is not disturbed.
  expect([kept.size, locks.size, sent[0]?.signal.aborted]).toEqual([1, 1, false]);
});

test("a tab that was opened later takes over what a crashed one left, and not what it finished", async () => {
  const first = new UploadQueue("desk.ada");
  first.add([picked(file("clip.mp4"))]);
  await reach(first, "uploading");
  const second = await restored();
  expect(states(second)).toEqual([]);
  closeTab();
  await reach(second, "uploading");
  const third = await restored();
  sent[0]?.finish();
  await reach(second, "done");
  await new Promise((done) => setTimeout(done, 20));
  expect(states(third)).toEqual([]);
});

test("what the library has waits for a person, who takes it or sends the file anyway", async () => {
  duplicate = { mediaId: MEDIA_ID, name: "first.mp4" };
  const queue = new UploadQueue("desk.ada");
  queue.add([picked(file("copy.mp4"))]);
  await reach(queue, "duplicate");
  expect(sent).toHaveLength(0);
  queue.uploadAnyway(only(queue).id);
  await reach(queue, "uploading");
  sent[0]?.finish();
  await reach(queue, "done");
  queue.add([picked(file("copy.mp4"))]);
  await reach(queue, "duplicate");
  queue.takeDuplicate(only(queue).id);
  expect([states(queue), only(queue).mediaId, kept.size]).toEqual([["done"], MEDIA_ID, 0]);
});

test("what is canceled can be put back for a while, and is forgotten then", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const queue = new UploadQueue("desk.ada");
  queue.add([picked(file("clip.mp4"))]);
  await reach(queue, "uploading");
  const undo = queue.remove([only(queue).id]);
  expect([states(queue), sent[0]?.signal.aborted, kept.size]).toEqual([[], true, 1]);
  undo();
  await reach(queue, "uploading");
  queue.remove([only(queue).id]);
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect([states(queue), kept.size, locks.size]).toEqual([[], 0, 0]);
  vi.useRealTimers();
});

test("a canceled file that is chosen anew begins anew", async () => {
  const queue = new UploadQueue("desk.ada");
  queue.add([picked(file("clip.mp4"))]);
  await reach(queue, "uploading");
  queue.remove([only(queue).id]);
  queue.add([picked(file("clip.mp4"))]);
  await reach(queue, "uploading");
  expect(sent).toHaveLength(2);
});
