import { expect, it, vi } from "vitest";
import { createHub } from "./hub";
import { openStream } from "./open-stream";
import { readEvents } from "./testing";
import { liveTopics } from "./types";

function createDatabase() {
  const calls: { hear: (payload: string) => void; lose: () => void }[] = [];
  const connect = async (_channel: string, hear: (payload: string) => void, lose: () => void) => {
    calls.push({ hear, lose });
    return { end: async () => {} };
  };
  return { calls, connect };
}

const page = (lastId: string | null = null, userId = "ada") => ({
  hearer: { workspaceId: "w", userId, role: "owner" as const, accountIds: null },
  lastId,
  signal: new AbortController().signal,
  lookAgain: async () => ({ workspaceId: "w", userId, role: "owner" as const, accountIds: null }),
});

it("listens once for all pages", async () => {
  const { calls, connect } = createDatabase();
  const hub = createHub(connect);
  const pages = await Promise.all(["ada", "ben"].map((userId) => openStream(hub, page(null, userId))));
  expect(calls).toHaveLength(1);
  calls[0]!.hear("w post 1");
  for (const response of pages) {
    expect((await readEvents(response).waitForHints(1)).map(({ data }) => data)).toEqual([{ post: ["1"] }]);
  }
  hub.close();
});

it("tells what is a person's own to them alone, whatever workspace they have open", async () => {
  const { calls, connect } = createDatabase();
  const hub = createHub(connect);
  const [ada, ben] = await Promise.all(["ada", "ben"].map((userId) => openStream(hub, page(null, userId))));
  calls[0]!.hear("ada inbox 1");
  expect((await readEvents(ada!).waitForHints(1)).map(({ data }) => data)).toEqual([{ inbox: ["1"] }]);
  calls[0]!.hear("w post 2");
  expect((await readEvents(ben!).waitForHints(1)).map(({ data }) => data)).toEqual([{ post: ["2"] }]);
  hub.close();
});

it("ends every stream when something may have gone unheard, and what was known before counts no more", async () => {
  const { calls, connect } = createDatabase();
  const hub = createHub(connect);
  const events = readEvents(await openStream(hub, page()));
  await vi.waitFor(() => expect(events.events()).toHaveLength(1));
  calls[0]!.lose();
  expect(await events.hasEnded()).toBe(true);
  const again = readEvents(await openStream(hub, page(events.events()[0]!.id)));
  await vi.waitFor(() => expect(again.events()).toMatchObject([{ event: "reset" }]));
  expect(calls).toHaveLength(2);
  hub.close();
});

it("finds out that a connection has gone deaf without a word", async () => {
  const { connect } = createDatabase();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  const hub = createHub(connect);
  const response = await openStream(hub, page());
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  const events = readEvents(response);
  expect(await events.hasEnded()).toBe(true);
});

it("refuses in words while the database cannot be heard, and tries again for the next page", async () => {
  let isUp = false;
  const hub = createHub(async () => {
    if (!isUp) throw new Error("ECONNREFUSED");
    return { end: async () => {} };
  });
  await expect(openStream(hub, page())).rejects.toMatchObject({ code: "unavailable" });
  isUp = true;
  expect((await openStream(hub, page())).status).toBe(200);
  hub.close();
});

it("cuts a page that does not read", async () => {
  const { calls, connect } = createDatabase();
  const hub = createHub(connect);
  const response = await openStream(hub, page());
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  for (let count = 0; count < 20; count++) {
    for (const topic of liveTopics) {
      for (let id = 0; id < 50; id++) calls[0]!.hear(`w ${topic} ${"x".repeat(34)}${id}`);
    }
    await vi.advanceTimersByTimeAsync(300);
  }
  vi.useRealTimers();
  expect(await readEvents(response).hasEnded()).toBe(true);
  hub.close();
});

it("holds a number of pages and no more", async () => {
  const { connect } = createDatabase();
  const hub = createHub(connect);
  for (let count = 0; count < 1000; count++) await openStream(hub, page(null, `person ${count}`));
  await expect(openStream(hub, page(null, "one more"))).rejects.toMatchObject({ code: "unavailable" });
  hub.close();
});
