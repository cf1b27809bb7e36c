import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { createTestAccount } from "@/lib/accounts/testing";
import { findMemberAgain } from "@/lib/auth/find-member-again";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { createSession, deleteSession, findSession } from "@/lib/auth/sessions";
import { createHub } from "@/lib/live/hub";
import { openStream } from "@/lib/live/open-stream";
import { readEvents } from "@/lib/live/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { GET } from "./route";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: (name: string) => jar.has(name) && { name, value: jar.get(name) } }),
}));

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
  jar.clear();
});

async function signIn() {
  const member = await createTestMember();
  const secret = await createSession(member.userId);
  jar.set(sessionCookieName(), secret);
  return { member, secret };
}

async function call(path = "/live", headers: Record<string, string> = {}) {
  const controller = new AbortController();
  open.push(controller);
  const request = new NextRequest(`http://localhost:3000${path}`, { headers, signal: controller.signal });
  const response = await GET(request, { params: Promise.resolve({}) });
  return { response, leave: () => controller.abort() };
}

/** Anything that changes: a new account, whose id the hint names. */
const change = async (member: Member) => (await createTestAccount(member)).id;

describe("the stream of a workspace", () => {
  it("is for members, and is not to be held back by anything between", async () => {
    expect((await call()).response.status).toBe(401);
    await signIn();
    const { response } = await call();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toContain("no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
  });

  it("tells what changed there, and nothing of another workspace", async () => {
    const stranger = await signIn();
    const { member } = await signIn();
    const events = readEvents((await call()).response);
    const theirs = await change(stranger.member);
    const ours = await change(member);
    expect((await events.waitForHints(1)).map(({ data }) => data)).toEqual([{ account: [ours] }]);
    expect(events.text()).not.toContain(theirs);
  });

  it("tells of no account that was not given, and looks again at who has been given what", async () => {
    const { member: owner } = await signIn();
    const [one, two] = [await createTestAccount(owner), await createTestAccount(owner)];
    const { workspaceId } = owner;
    const { userId } = await createTestMember({ role: "editor", workspaceId });
    const hub = createHub();
    const give = async (accountIds: string[]) => {
      await giveAccounts(owner, { userId, accountIds });
      return (await findMember(userId, workspaceId))!;
    };
    let editor = await give([one.id]);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const asked = { hearer: editor, lastId: null, signal: new AbortController().signal };
    const events = readEvents(await openStream(hub, { ...asked, lookAgain: async () => editor }));
    for (const { id } of [two, one]) await setVideoSource(owner, { accountId: id, videoSource: "pull" });
    expect((await events.waitForHints(1)).map(({ data }) => data)).toEqual([{ account: [one.id] }]);
    editor = await give([two.id]);
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    for (const { id } of [one, two]) await setVideoSource(owner, { accountId: id, videoSource: "upload" });
    expect((await events.waitForHints(2)).map(({ data }) => data)[1]).toEqual({ account: [two.id] });
    hub.close();
  });

  it("goes on where it was cut, by the header of a browser or the address of a page", async () => {
    const { member } = await signIn();
    const first = await call();
    const before = readEvents(first.response);
    await change(member);
    const [heard] = await before.waitForHints(1);
    first.leave();
    expect(await before.hasEnded()).toBe(true);
    const watch = await call();
    await change(member);
    const [missed] = await readEvents(watch.response).waitForHints(1);
    for (const again of [
      await call("/live", { "last-event-id": heard!.id }),
      await call(`/live?after=${heard!.id}`),
    ]) {
      const events = readEvents(again.response);
      expect(await events.waitForHints(1)).toEqual([missed]);
      expect(events.events().at(-1)).toMatchObject({ event: "ready", id: missed!.id });
    }
  });

  it("says so when what was missed cannot be known", async () => {
    await signIn();
    for (const id of [`${randomUUID()}.7`, "x".repeat(5000)]) {
      const events = readEvents((await call("/live", { "last-event-id": id })).response);
      await vi.waitFor(() => expect(events.events()).toMatchObject([{ event: "reset", data: {} }]));
    }
  });

  it("is refused to a person's thirteenth page, and given again when one is closed", async () => {
    await signIn();
    const pages = await Promise.all(Array.from({ length: 12 }, () => call()));
    const refused = (await call()).response;
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { code: "throttled" } });
    pages[0]!.leave();
    expect((await call()).response.status).toBe(200);
  });
});

describe("who may go on hearing", () => {
  it("is who has this session and is in this workspace", async () => {
    const { member, secret } = await signIn();
    const { tokenHash } = (await findSession(secret))!;
    const other = await createTestMember();
    expect(await findMemberAgain(member, tokenHash)).toEqual(member);
    expect(await findMemberAgain({ ...member, workspaceId: other.workspaceId }, tokenHash)).toBeNull();
    expect(await findMemberAgain(other, tokenHash)).toBeNull();
    await deleteSession(secret);
    expect(await findMemberAgain(member, tokenHash)).toBeNull();
  });

  it("is looked at within the minute, and who may not hears a last word", async () => {
    const { member } = await signIn();
    const hub = createHub();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let isIn = true;
    const asked = { hearer: member, lastId: null, signal: new AbortController().signal };
    const lookAgain = async () => (isIn ? member : null);
    const events = readEvents(await openStream(hub, { ...asked, lookAgain }));
    await vi.advanceTimersByTimeAsync(30_000);
    isIn = false;
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect(await events.hasEnded()).toBe(true);
    await change(member);
    expect(events.events().map(({ event }) => event)).toEqual(["ready", "end"]);
    hub.close();
  });
});

it("ends all streams when the server stops, and opens none", async () => {
  const { member } = await signIn();
  const hub = createHub();
  const asked = { hearer: member, lastId: null, signal: new AbortController().signal };
  const lookAgain = async () => member;
  const events = readEvents(await openStream(hub, { ...asked, lookAgain }));
  hub.close();
  expect(await events.hasEnded()).toBe(true);
  await expect(openStream(hub, { ...asked, lookAgain })).rejects.toMatchObject({
    code: "unavailable",
  });
});
