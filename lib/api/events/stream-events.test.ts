import { afterEach, expect, it } from "vitest";
import { createHub } from "@/lib/live/hub";
import { readEvents } from "@/lib/live/testing";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { type Pace, streamEvents } from "./stream-events";

const hub = createHub();
const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

async function openStream(pace: Partial<Pace>, lookAgain?: (member: Member) => Promise<Member | null>) {
  const member = await createTestMember();
  const { id: postId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const controller = new AbortController();
  open.push(controller);
  const response = await streamEvents(hub, member, {
    ...{ keyId: "robot", postId, after: 0, signal: controller.signal },
    lookAgain: () => (lookAgain ? lookAgain(member) : Promise.resolve(member)),
    pace: { heartbeatMs: 20, accessMs: 60_000, streamMs: 60_000, ...pace },
  });
  if (!response) throw new Error("There was nothing to stream.");
  return readEvents(response);
}

it("shows that it lives", async () => {
  const stream = await openStream({});
  await expect.poll(() => stream.text()).toMatch(/(\n:\n\n.*){2}/s);
});

it("ends with the key, and with what the key may see", async () => {
  for (const found of [async () => null, async (member: Member) => ({ ...member, accountIds: [] })]) {
    const stream = await openStream({ accessMs: 50 }, found);
    expect(await stream.hasEnded()).toBe(true);
    expect(stream.events()).toMatchObject([{ event: "end", data: { reason: "access" } }]);
  }
});

it("does not go on for ever", async () => {
  const stream = await openStream({ streamMs: 60 });
  expect(await stream.hasEnded()).toBe(true);
  expect(stream.events()).toMatchObject([{ event: "end", data: { reason: "time" } }]);
});

it("ends with the server, without a word: whoever listens asks the next one", async () => {
  const stopping = createHub();
  const member = await createTestMember();
  const { id: postId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const signal = new AbortController().signal;
  const asked = { keyId: "robot", postId, after: 0, signal, lookAgain: async () => member };
  const stream = readEvents((await streamEvents(stopping, member, asked))!);
  stopping.close();
  expect(await stream.hasEnded()).toBe(true);
  expect(stream.events()).toEqual([]);
});
