import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPasscode } from "@/lib/auth/passcode";
import { limits } from "@/lib/auth/throttle";
import { makeLink } from "@/lib/clients/make-link";
import { revokeLink } from "@/lib/clients/revoke-link";
import { createSharedPost, openTestLink } from "@/lib/clients/testing";
import { listSharedThreads } from "@/lib/comments/queries";
import { createTestMedia } from "@/lib/media/testing";
import { startTestStore, type TestStore } from "@/lib/media/testing-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

const browser = vi.hoisted(() => ({ jar: new Map<string, { value: string }>() }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => browser.jar.get(name),
    set: (name: string, value: string) => browser.jar.set(name, { value }),
  }),
}));

const doors = {
  file: await import("./media/[id]/route"),
  poster: await import("./media/[id]/poster/route"),
  logo: await import("./logo/route"),
  comment: await import("./comment/route"),
  passcode: await import("./passcode/route"),
};

let store: TestStore;
let member: Member;
beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
afterAll(() => store.stop());
beforeEach(async () => {
  browser.jar.clear();
  member = await createTestMember({ role: "manager" });
});

async function createPost() {
  const media = await createTestMedia(member);
  store.files.set(media.storageKey, { bytes: Buffer.from("a whole film"), contentType: "video/mp4" });
  return createSharedPost(member, { mediaId: media.id });
}

const get = (token: string, id: string, headers = {}) =>
  doors.file.GET(new NextRequest("http://localhost/review", { headers }), {
    params: Promise.resolve({ token, id }),
  });

function send(door: "comment" | "passcode", token: string, fields: Record<string, string>, headers = {}) {
  const body = new URLSearchParams(fields);
  const length = { "content-length": String(body.toString().length) };
  const request = new NextRequest("http://localhost/review", {
    ...{ method: "POST", body, headers: { ...length, ...headers } },
  });
  return doors[door].POST(request, { params: Promise.resolve({ token }) });
}

describe("files behind a link", () => {
  test("are those of its posts, whole or in part, and tell nobody where they were", async () => {
    const post = await createPost();
    const { token } = await openTestLink(member, { kind: "post", postId: post.id });
    const part = await get(token, post.mediaId, { range: "bytes=2-6" });
    expect([part.status, await part.text()]).toEqual([206, "whole"]);
    expect(Object.fromEntries(part.headers)).toMatchObject({
      "content-type": "video/mp4",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    });
  });

  test("are no other post's, and nobody's once it is revoked, wrong or behind a passcode", async () => {
    const [post, other] = [await createPost(), await createPost()];
    const { token, id } = await openTestLink(member, { kind: "post", postId: post.id });
    expect((await get(token, other.mediaId)).status).toBe(404);
    expect((await get(`${token.slice(0, -1)}_`, post.mediaId)).status).toBe(404);
    const about = { kind: "post", postId: post.id } as const;
    const passcodeHash = await hashPasscode("kiln 1280");
    const made = await makeLink(member, { about, days: 1, sendTo: null, passcodeHash, locale: "en" });
    const guarded = made.url.split("/").at(-1) ?? "";
    expect((await get(guarded, post.mediaId)).status).toBe(404);
    const params = Promise.resolve({ token: guarded, id: post.mediaId });
    const request = new NextRequest("http://localhost/review");
    expect((await doors.poster.GET(request, { params })).status).toBe(404);
    expect((await doors.logo.GET(request, { params })).status).toBe(404);
    await send("passcode", guarded, { passcode: "kiln 1280" });
    expect((await get(guarded, post.mediaId)).status).toBe(200);
    await revokeLink(member, { linkId: id });
    expect((await get(token, post.mediaId)).status).toBe(404);
  });
});

describe("forms behind a link", () => {
  test("lead back with what was done, and remember who it was", async () => {
    const post = await createPost();
    const { token } = await openTestLink(member, { kind: "post", postId: post.id });
    const done = await send("comment", token, { postId: post.id, name: "Noor", body: "Lovely" });
    expect([done.status, done.headers.get("location")]).toEqual([
      303,
      `/review/${token}/${post.id}?said=comment`,
    ]);
    expect(browser.jar.get("cuepost-guest")?.value).toBe("Noor");
    expect(await listSharedThreads(post.id)).toHaveLength(1);
  });

  test("keep the words that were refused, and take none from another site or from behind a passcode", async () => {
    const post = await createPost();
    const { token } = await openTestLink(member, { kind: "post", postId: post.id });
    const fields = { postId: post.id, name: "Noor", body: "Lovely" };
    const nameless = await send("comment", token, { ...fields, name: "" });
    expect(nameless.headers.get("location")).toMatch(/\?problem=[\w-]{8}#answer$/);
    expect(JSON.parse(browser.jar.get("cuepost-review-said")?.value ?? "")).toMatchObject({
      ...{ problem: "Say who you are.", words: "Lovely" },
    });
    await send("comment", token, fields, { "sec-fetch-site": "cross-site" });
    const passcodeHash = await hashPasscode("kiln 1280");
    const about = { kind: "post", postId: post.id } as const;
    const made = await makeLink(member, { about, days: 1, sendTo: null, passcodeHash, locale: "en" });
    await send("comment", made.url.split("/").at(-1) ?? "", fields);
    expect(await listSharedThreads(post.id)).toEqual([]);
  });

  test("are sent a number of times an hour, and then say when to come back", async () => {
    const post = await createPost();
    const { token } = await openTestLink(member, { kind: "post", postId: post.id });
    const fields = { postId: post.id, name: "Noor", body: "Again" };
    const { points } = limits["guest words, by link"];
    for (let sent = 0; sent < points; sent++) await send("comment", token, fields);
    const refused = await send("comment", token, fields);
    expect(refused.headers.get("location")).toContain("?problem=");
    expect(browser.jar.get("cuepost-review-said")?.value).toContain("Too many attempts");
    expect(await listSharedThreads(post.id)).toHaveLength(points);
  });

  test("are not read where they are too large", async () => {
    const post = await createPost();
    const { token } = await openTestLink(member, { kind: "post", postId: post.id });
    const large = { postId: post.id, name: "Noor", body: "x".repeat(70_000) };
    expect((await send("comment", token, large)).status).toBe(413);
  });
});
