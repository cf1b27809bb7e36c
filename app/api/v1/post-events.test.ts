import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { PostEvents } from "@/lib/api/contract/post-events";
import { createTestKey } from "@/lib/keys/testing";
import { readEvents } from "@/lib/live/testing";
import { cancelPost } from "@/lib/posts/cancel-post";
import { reschedulePost } from "@/lib/posts/reschedule-post";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

vi.mock("@/inngest/client", () => ({ announcePost: vi.fn() }));

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

async function createDesk() {
  const member = await createTestMember();
  const { secret, keyId } = await createTestKey(member);
  const { id: postId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  let revision = 1;
  const path = `/posts/${postId}/events` as const;
  return {
    ...{ member, secret, keyId, postId, path },
    move: async () => {
      const local = `2027-08-${String(revision + 10)}T10:00`;
      ({ revision } = await reschedulePost(member, { postId, revision, local, timeZone: "Europe/Paris" }));
    },
    cancel: async () => {
      await cancelPost(member, { postId, revision });
    },
    events: async (query: Record<string, string> = {}) => {
      const answer = await callApi(`GET ${path}`, { secret, query });
      expect(answer.status).toBe(200);
      return (await answer.json()) as z.output<typeof PostEvents>;
    },
    stream: async (headers: Record<string, string> = {}) => {
      const controller = new AbortController();
      open.push(controller);
      const asked = {
        secret,
        headers: { accept: "text/event-stream", ...headers },
        signal: controller.signal,
      };
      return { response: await callApi(`GET ${path}`, asked), leave: () => controller.abort() };
    },
  };
}

test("the timeline is told in its order, in parts, with whose wish it was", async () => {
  const { secret, postId, events, move } = await createDesk();
  await move();
  await move();
  await callApi(`POST /posts/${postId}/cancel`, { secret });
  const first = await events({ limit: "2" });
  expect(first).toMatchObject({ has_more: true, is_final: false, status: "canceled" });
  expect(first.data).toMatchObject([
    { kind: "rescheduled", actor: { name: "Ines Moreau", via: "person" } },
    { kind: "rescheduled" },
  ]);
  const second = await events({ limit: "2", after: first.next_after });
  expect(second).toMatchObject({
    data: [
      {
        ...{ kind: "canceled", from: "scheduled", to: "canceled", message: "Canceled" },
        actor: { name: "Reels robot (Ines Moreau)", via: "api_key" },
      },
    ],
    ...{ has_more: false, is_final: true },
  });
  expect(await events({ after: second.next_after, wait: "20" })).toMatchObject({
    data: [],
    next_after: second.next_after,
  });
});

test("who waits is told when something happens, not when the wait is over, and of nothing when nothing does", async () => {
  const { events, move } = await createDesk();
  await move();
  const { next_after: after } = await events();
  const began = Date.now();
  expect((await events({ after, wait: "1" })).data).toEqual([]);
  expect(Date.now() - began).toBeGreaterThanOrEqual(950);
  const waiting = events({ after, wait: "20" });
  await sleep(300);
  const changed = Date.now();
  await move();
  expect((await waiting).data).toMatchObject([{ kind: "rescheduled" }]);
  expect(Date.now() - changed).toBeLessThan(10_000);
});

test("a key waits ten times at once, and other keys are not held up by it", async () => {
  const { member, secret, path, cancel } = await createDesk();
  const other = await createTestKey(member, { name: "Other robot" });
  const ask = (key: string, wait: string) => callApi(`GET ${path}`, { secret: key, query: { wait } });
  const waiting = Array.from({ length: 11 }, () => ask(secret, "20"));
  const refused = await Promise.race(waiting);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("5");
  expect(await refused.json()).toMatchObject({ code: "rate_limited" });
  expect((await ask(other.secret, "1")).status).toBe(200);
  await cancel();
  const told = (await Promise.all(waiting)).filter((answer) => answer !== refused);
  expect(told).toHaveLength(10);
  for (const answer of told) {
    expect(await answer.json()).toMatchObject({ is_final: true, status: "canceled" });
  }
  expect((await ask(secret, "1")).status).toBe(200);
});

test("whoever goes away while they wait leaves their place", async () => {
  const { path, secret, events, move } = await createDesk();
  const controllers = Array.from({ length: 10 }, () => new AbortController());
  const waiting = controllers.map(({ signal }) =>
    callApi(`GET ${path}`, { secret, query: { wait: "30" }, signal }),
  );
  await sleep(500);
  for (const controller of controllers) controller.abort();
  await Promise.all(waiting);
  await move();
  expect((await events({ wait: "5" })).data).toHaveLength(1);
});

test("a stream tells what was, and what happens, and ends with the post", async () => {
  const { move, cancel, stream } = await createDesk();
  await move();
  const { response } = await stream();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(response.headers.get("cache-control")).toContain("no-transform");
  const heard = readEvents(response);
  expect(await heard.waitForHints(1)).toMatchObject([{ data: { kind: "rescheduled" } }]);
  await move();
  await heard.waitForHints(2);
  await cancel();
  expect(await heard.hasEnded()).toBe(true);
  expect(heard.events()).toMatchObject([
    { event: "message", data: { kind: "rescheduled" } },
    { event: "message", data: { kind: "rescheduled" } },
    { event: "message", data: { kind: "canceled" } },
    { event: "end", data: { reason: "final" } },
  ]);
  for (const { id, data } of heard.hints()) expect(id).toBe(data.id);
});

test("a stream that was cut goes on where it was, and is not opened again for nothing", async () => {
  const { move, cancel, stream } = await createDesk();
  await move();
  const { response, leave } = await stream();
  const first: string = (await readEvents(response).waitForHints(1))[0]?.id;
  leave();
  await move();
  const again = readEvents((await stream({ "last-event-id": first })).response);
  const second: string = (await again.waitForHints(1))[0]?.id;
  expect(Number(second)).toBeGreaterThan(Number(first));
  await cancel();
  expect(await again.hasEnded()).toBe(true);
  const last = again.hints().at(-1)?.id as string;
  expect((await stream({ "last-event-id": last })).response.status).toBe(204);
  expect((await stream({ "last-event-id": "first" })).response.status).toBe(422);
});

test("events are for keys that read posts, of the posts that they see", async () => {
  const { member, path } = await createDesk();
  const narrow = await createTestKey(member, { scopes: ["posts:write"] });
  expect((await callApi(`GET ${path}`, { secret: narrow.secret })).status).toBe(403);
  const stranger = await createTestKey(await createTestMember());
  const sandbox = await createTestKey(member, { isTest: true });
  const { accountId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const elsewhere = await createTestKey(member, { accountIds: [accountId] });
  for (const { secret } of [stranger, sandbox, elsewhere]) {
    for (const accept of ["application/json", "text/event-stream"]) {
      expect((await callApi(`GET ${path}`, { secret, headers: { accept } })).status).toBe(404);
    }
    expect((await callApi(`GET /posts/${randomUUID()}/events`, { secret })).status).toBe(404);
  }
});

test.each(["wait=31", "wait=-1", "after=x", "limit=101"])("?%s is refused", async (asked) => {
  const { secret, path } = await createDesk();
  const query = Object.fromEntries(new URLSearchParams(asked));
  expect((await callApi(`GET ${path}`, { secret, query })).status).toBe(422);
});
