import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Composition, SaveCompositionInput } from "@/lib/compositions/input";
import { emptyComposition } from "@/lib/compositions/rules";
import { createKeeper, type PutAnswer } from "./keeper";
import { createMirror } from "./mirror";

const AT = "2026-11-26T10:14:00.000Z";
const saying = (caption: string): Composition => ({ ...emptyComposition, caption });

/** A store like a browser's, that can be full. */
function createStorage(entries = new Map<string, string>()) {
  const store = { isFull: false, entries };
  const handler: ProxyHandler<typeof store> = {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  };
  const storage = new Proxy(
    Object.assign(store, {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem(key: string, text: string) {
        if (store.isFull) throw new Error("QuotaExceededError");
        entries.set(key, text);
      },
      removeItem: (key: string) => entries.delete(key),
    }),
    handler,
  ) as unknown as Storage;
  return { store, storage };
}

/** A server that counts versions, or does what a test wants of it. */
function createServer() {
  const server = {
    version: 0,
    saves: [] as SaveCompositionInput[],
    answer: null as ((input: SaveCompositionInput) => PutAnswer | Promise<PutAnswer>) | null,
    async put(_: string, input: SaveCompositionInput): Promise<PutAnswer> {
      server.saves.push(input);
      if (server.answer) return server.answer(input);
      server.version++;
      return { outcome: "saved", version: server.version, savedAt: AT };
    },
  };
  return server;
}

function open() {
  const { store, storage } = createStorage();
  const mirror = createMirror("workspace.person", storage);
  const server = createServer();
  const keeper = createKeeper({
    id: "draft",
    tab: "tab",
    post: null,
    base: null,
    mirror,
    put: server.put,
    now: () => new Date(AT),
  });
  return { store, mirror, server, keeper };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a change", () => {
  it("is held by the browser at once, saved soon, and then held no longer", async () => {
    const { mirror, server, keeper } = open();
    keeper.change(saying("Moon"));
    expect(mirror.read("draft")).toMatchObject([{ version: 0, state: { caption: "Moon" } }]);
    expect(server.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.getState()).toEqual({ is: "saved", at: AT });
    expect(mirror.read("draft")).toEqual([]);
  });

  it("goes along with those that follow within a moment, however long somebody types", async () => {
    const { server, keeper } = open();
    for (const words of ["M", "Mo", "Moo", "Moon"]) {
      keeper.change(saying(words));
      await vi.advanceTimersByTimeAsync(400);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.saves.map(({ state }) => state.caption)).toEqual(["Moo", "Moon"]);
    expect(server.saves.map(({ version, saveNumber }) => [version, saveNumber])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("that comes while one is saved waits for it, and is not taken for saved", async () => {
    const { mirror, server, keeper } = open();
    let release = () => {};
    server.answer = () =>
      new Promise((resolve) => {
        release = () => resolve({ outcome: "saved", version: 1, savedAt: AT });
      });
    keeper.change(saying("first"));
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.change(saying("second"));
    server.answer = null;
    server.version = 1;
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.getState()).toEqual({ is: "changed" });
    expect(mirror.read("draft")).toMatchObject([{ state: { caption: "second" } }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.saves.at(-1)).toMatchObject({ version: 1, state: { caption: "second" } });
    expect(keeper.getState()).toMatchObject({ is: "saved" });
  });
});

describe("a lost connection", () => {
  it("leaves the words in the browser, says so, and is tried again by itself", async () => {
    const { mirror, server, keeper } = open();
    server.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    keeper.change(saying("offline"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.getState()).toEqual({ is: "offline", isHere: true, at: AT });
    expect(keeper.isAtRisk()).toBe(false);
    keeper.change(saying("still offline"));
    expect(mirror.read("draft")).toMatchObject([{ state: { caption: "still offline" } }]);
    server.answer = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.getState()).toMatchObject({ is: "saved" });
    expect(server.saves.at(-1)?.state.caption).toBe("still offline");
  });

  it("puts words at risk only where the browser cannot hold them either", async () => {
    const { store, server, keeper } = open();
    store.isFull = true;
    server.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    keeper.change(saying("nowhere"));
    expect(keeper.isAtRisk()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.getState()).toMatchObject({ is: "offline", isHere: false });
    server.answer = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.isAtRisk()).toBe(false);
  });
});

describe("another page", () => {
  const other = { id: "draft", version: 5, savedAt: AT, savedBy: "Ada", postRevision: null };

  it("stops the saving until a person has chosen, and keeps what is typed meanwhile", async () => {
    const { mirror, server, keeper } = open();
    server.answer = () => ({ outcome: "outdated", current: { ...other, state: saying("theirs") } });
    keeper.change(saying("mine"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.getState()).toMatchObject({ is: "outdated", other: { state: { caption: "theirs" } } });
    keeper.change(saying("mine, longer"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
    expect(await keeper.flush()).toBe("outdated");
    expect(mirror.read("draft")).toMatchObject([{ state: { caption: "mine, longer" } }]);
  });

  it("is followed from its version on, once its save was taken", async () => {
    const { server, keeper } = open();
    keeper.adopt({ ...other, state: saying("theirs") });
    keeper.change(saying("theirs, and more"));
    expect(await keeper.flush()).toBe("saved");
    expect(server.saves).toMatchObject([{ version: 5, state: { caption: "theirs, and more" } }]);
  });
});

it("saves what an earlier page held on the version that one had seen", async () => {
  const { mirror, server, keeper } = open();
  mirror.write({
    id: "draft",
    tab: "dead",
    postId: null,
    version: 3,
    at: AT,
    state: saying("before the crash"),
  });
  const [held] = mirror.read("draft");
  keeper.restore(held!);
  await keeper.flush();
  expect(server.saves).toMatchObject([
    { version: 3, savedFrom: "tab", state: { caption: "before the crash" } },
  ]);
});

it("keeps nothing of what was scheduled or thrown away", async () => {
  const { mirror, server, keeper } = open();
  keeper.change(saying("gone"));
  keeper.close();
  keeper.change(saying("late"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saves).toEqual([]);
  expect(mirror.read("draft")).toEqual([]);
});

describe("what the browser holds", () => {
  it("is one person's, newest first, and what it cannot read it leaves out", () => {
    const { store, storage } = createStorage();
    const [mine, theirs] = ["workspace.me", "workspace.you"].map((owner) => createMirror(owner, storage));
    const held = (id: string, at: string) => ({
      id,
      tab: "tab",
      postId: null,
      version: 0,
      at,
      state: saying(id),
    });
    mine!.write(held("older", "2026-11-25T10:00:00Z"));
    mine!.write(held("newer", AT));
    theirs!.write(held("theirs", AT));
    store.entries.set("cuepost.composition.workspace.me.broken.tab", "{");
    expect(mine!.read().map(({ id }) => id)).toEqual(["newer", "older"]);
  });

  it("is bounded: the oldest make room", () => {
    const { storage } = createStorage();
    const mirror = createMirror("me", storage);
    for (let index = 0; index < 40; index++) {
      const at = new Date(Date.parse(AT) + index * 60_000).toISOString();
      mirror.write({
        id: `draft ${index}`,
        tab: "tab",
        postId: null,
        version: 0,
        at,
        state: emptyComposition,
      });
    }
    const ids = mirror.read().map(({ id }) => id);
    expect(ids).toHaveLength(30);
    expect(ids[0]).toBe("draft 39");
  });

  it("is nothing where a browser has no storage", () => {
    const mirror = createMirror("me", null);
    const held = { id: "a", tab: "t", postId: null, version: 0, at: AT, state: emptyComposition };
    expect(mirror.write(held)).toBe(false);
    expect(mirror.read()).toEqual([]);
  });
});

it("begins anew when what was kept is thrown away", async () => {
  const { mirror, server, keeper } = open();
  keeper.change(saying("changed"));
  await keeper.flush();
  keeper.restart();
  expect(keeper.getState()).toEqual({ is: "new" });
  keeper.change(saying("after all"));
  await keeper.flush();
  expect(server.saves.map(({ version, saveNumber }) => [version, saveNumber])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(mirror.read("draft")).toEqual([]);
});
