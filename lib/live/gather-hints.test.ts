import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGatherer, parseHint } from "./gather-hints";
import { hearHints } from "./hear-hints";
import type { LiveHints } from "./types";

const owner = { userId: "u", workspaceId: "a", role: "owner" as const, accountIds: null };
const sent: [string, LiveHints | null][] = [];
const { add } = createGatherer((workspaceId, hints) => sent.push([workspaceId, hearHints(hints, owner)]));
const accountId = null;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
});
afterEach(() => vi.useRealTimers());

it("reads a hint, and takes nothing else for one", () => {
  const [workspaceId, id] = [randomUUID(), randomUUID()];
  expect(parseHint(`${workspaceId} post ${id}`)).toEqual({ workspaceId, topic: "post", id, accountId });
  const account = randomUUID();
  expect(parseHint(`${workspaceId} post ${id} ${account}`)).toMatchObject({ id, accountId: account });
  for (const other of ["", `check ${id}`, `${workspaceId} weather ${id}`, `${workspaceId} post`]) {
    expect(parseHint(other)).toBeNull();
  }
});

it("says at most four times a second that bytes go out, however many parts there are", () => {
  for (let part = 0; part < 50; part++) {
    add({ workspaceId: "a", topic: "progress", id: "1", accountId });
    vi.advanceTimersByTime(100);
  }
  vi.runAllTimers();
  expect(sent.length).toBeGreaterThan(10);
  expect(sent.length).toBeLessThanOrEqual(20);
  expect(new Set(sent.map(([, hints]) => JSON.stringify(hints)))).toEqual(new Set(['{"progress":["1"]}']));
});

it("gathers by workspace, and names what changed in large numbers no more", () => {
  for (let count = 0; count < 51; count++)
    add({ workspaceId: "a", topic: "post", id: String(count), accountId });
  add({ workspaceId: "a", topic: "media", id: "m", accountId });
  add({ workspaceId: "b", topic: "post", id: "1", accountId });
  vi.advanceTimersByTime(300);
  expect(sent).toEqual([
    ["a", { post: "many", media: ["m"] }],
    ["b", { post: ["1"] }],
  ]);
});
