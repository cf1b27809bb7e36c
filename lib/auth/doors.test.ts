import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "@/db";
import { twoFactors } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { createTestMember, createTestUser } from "@/lib/workspaces/testing";
import { setTwoFactorRule } from "@/lib/workspaces/two-factor-rule";
import { switchWorkspace } from "./active-workspace";
import { currentSessionHash } from "./current-session";
import { findMemberAgain } from "./find-member-again";
import { memberAction } from "./member-action";
import { memberHandler } from "./member-handler";
import { PATH_HEADER } from "./path-header";
import { requireMember } from "./require-member";
import { sessionCookieName } from "./session-cookie";
import { createSession, deleteSession, findSession } from "./sessions";

const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
}));

beforeEach(() => {
  browser.jar.clear();
  browser.headers = new Headers();
});

async function signIn(userId: string) {
  browser.jar.set(sessionCookieName(), await createSession(userId));
}

/** Next leads on by throwing; the address stands in the error's digest. */
function leadsTo(path: string) {
  return expect.objectContaining({ digest: expect.stringContaining(`;${path};`) });
}

describe("requireMember", () => {
  test("leads a stranger to the sign-in page and back", async () => {
    await expect(requireMember()).rejects.toEqual(leadsTo("/sign-in"));
    browser.headers.set(PATH_HEADER, "/posts/1?tab=log");
    await expect(requireMember()).rejects.toEqual(leadsTo("/sign-in?next=%2Fposts%2F1%3Ftab%3Dlog"));
  });

  test("takes a made-up secret for a stranger's", async () => {
    browser.jar.set(sessionCookieName(), "made-up");
    await expect(requireMember()).rejects.toEqual(leadsTo("/sign-in"));
    await expect(currentSessionHash()).rejects.toMatchObject({ code: "forbidden" });
  });

  test("leads somebody without a workspace to where they make one", async () => {
    await signIn(await createTestUser());
    await expect(requireMember()).rejects.toEqual(leadsTo("/welcome"));
  });

  test("gives the chosen workspace, and never one the person is not in", async () => {
    const [member, stranger] = [await createTestMember(), await createTestMember()];
    await signIn(member.userId);
    const second = await createWorkspace(member.userId, { name: "Second", timeZone: "UTC" });
    expect((await requireMember()).workspaceId).toBe(member.workspaceId);
    await switchWorkspace(member.userId, second);
    expect((await requireMember()).workspaceId).toBe(second);

    await expect(switchWorkspace(member.userId, stranger.workspaceId)).rejects.toMatchObject({
      code: "not-found",
    });
    for (const forged of [stranger.workspaceId, "'; drop table users"]) {
      browser.jar.set("cuepost-workspace", forged);
      expect((await requireMember()).workspaceId).toBe(member.workspaceId);
    }
  });
});

describe("memberAction", () => {
  const rename = memberAction(z.object({ name: z.string().min(2, "Too short.") }), async (member, input) => {
    if (input.name === "taken") throw new AppError("conflict", "Taken.", { field: "name" });
    if (input.name === "bug") throw new Error("a bug");
    return `${member.userId} ${input.name}`;
  });

  test("answers with the value, or with words and the field they belong to", async () => {
    const member = await createTestMember();
    await signIn(member.userId);
    expect(await rename({ name: "ok" })).toEqual({ ok: true, value: `${member.userId} ok` });
    expect(await rename({ name: "x" })).toEqual({
      ok: false,
      code: "invalid",
      message: "Too short.",
      field: "name",
    });
    expect(await rename({ name: "taken" })).toMatchObject({ ok: false, code: "conflict", field: "name" });
    expect(await rename(null)).toMatchObject({ ok: false, code: "invalid" });
  });

  test("leaves a bug loud, and strangers outside before looking at what they sent", async () => {
    await expect(rename({ name: "bug" })).rejects.toEqual(leadsTo("/sign-in"));
    await signIn((await createTestMember()).userId);
    await expect(rename({ name: "bug" })).rejects.toThrow("a bug");
  });
});

describe("memberHandler", () => {
  const handler = memberHandler(async (member, _request, params: { id: string }) => {
    if (params.id === "missing") throw new AppError("not-found", "No such post.");
    if (params.id === "malformed") z.object({ at: z.iso.datetime() }).parse({ at: "soon" });
    if (params.id === "bug") throw new Error("a bug");
    return Response.json({ userId: member.userId });
  });
  const call = (id: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
    handler(new NextRequest(`http://localhost:3000/api/posts/${id}`, init), {
      params: Promise.resolve({ id }),
    });

  test("answers 401 without a session", async () => {
    const response = await call("1");
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "signed-out" } });
  });

  test("answers with a status for what a person can be told, and leaves a bug loud", async () => {
    const member = await createTestMember();
    await signIn(member.userId);
    expect(await (await call("1")).json()).toEqual({ userId: member.userId });
    expect((await call("missing")).status).toBe(404);
    const malformed = await call("malformed");
    expect(malformed.status).toBe(422);
    expect(await malformed.json()).toMatchObject({ error: { code: "invalid", field: "at" } });
    await expect(call("bug")).rejects.toThrow("a bug");
  });

  test("refuses what another site, or another name of this one, makes a browser send", async () => {
    await signIn((await createTestMember()).userId);
    const statuses = ["cross-site", "same-site", "same-origin", "none"].map(async (site) => {
      const response = await call("1", { method: "POST", headers: { "sec-fetch-site": site } });
      return response.status;
    });
    expect(await Promise.all(statuses)).toEqual([403, 403, 200, 200]);
    expect((await call("1", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });
});

describe("a workspace that asks for a second step", () => {
  async function memberWithout() {
    const owner = await createTestMember();
    const member = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
    const secret = "JBSWY3DPEHPK3PXP";
    await db.insert(twoFactors).values({ userId: owner.userId, secret, confirmedAt: new Date() });
    await setTwoFactorRule(owner, { isRequired: true });
    await signIn(member.userId);
    return member;
  }

  test("opens no door to who has not set it up: pages and actions lead there, handlers say so", async () => {
    const member = await memberWithout();
    const act = memberAction(z.object({}), async () => "done");
    const handle = memberHandler(async () => Response.json({}));
    await expect(requireMember()).rejects.toEqual(leadsTo("/two-factor"));
    await expect(act({})).rejects.toEqual(leadsTo("/two-factor"));
    const response = await handle(new NextRequest("http://localhost:3000/search"), {
      params: Promise.resolve({}),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
    expect(await findMemberAgain(member, await currentSessionHash())).toBeNull();
  });

  test("leaves the other workspaces of that person open", async () => {
    const member = await memberWithout();
    const second = await createWorkspace(member.userId, { name: "Second", timeZone: "UTC" });
    await switchWorkspace(member.userId, second);
    expect((await requireMember()).workspaceId).toBe(second);
    await switchWorkspace(member.userId, member.workspaceId);
    await expect(requireMember()).rejects.toEqual(leadsTo("/two-factor"));
  });

  test("opens once it is set up", async () => {
    const member = await memberWithout();
    const secret = "JBSWY3DPEHPK3PXP";
    await db.insert(twoFactors).values({ userId: member.userId, secret, confirmedAt: new Date() });
    expect(await requireMember()).toMatchObject({ userId: member.userId });
  });
});

test("a session that was ended elsewhere is over here", async () => {
  await signIn((await createTestMember()).userId);
  const secret = browser.jar.get(sessionCookieName())!;
  expect(await currentSessionHash()).toBe((await findSession(secret))?.tokenHash);
  await deleteSession(secret);
  await expect(currentSessionHash()).rejects.toMatchObject({ code: "forbidden" });
});
