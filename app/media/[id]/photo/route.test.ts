import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { AppError, toStatus } from "@/lib/errors";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { startTestStore, type TestStore } from "@/lib/media/testing-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

let store: TestStore;
let member: Member;

beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
afterAll(() => store.stop());

// The session is another room's; here only who came of it counts.
vi.mock("@/lib/auth/member-handler", () => ({
  memberHandler:
    (work: (member: Member, request: NextRequest, params: object) => Promise<Response>) =>
    async (request: NextRequest, context: { params: Promise<object> }) => {
      try {
        return await work(member, request, await context.params);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return new Response(error.message, { status: toStatus(error) });
      }
    },
}));

const routes = { photo: await import("./route"), file: await import("../file/route") };

function get(name: keyof typeof routes, id: string, headers = {}): Promise<Response> {
  const request = new NextRequest(`http://localhost/media/${id}/${name}`, { headers });
  return routes[name].GET(request, { params: Promise.resolve({ id }) });
}

test("the prepared picture is served, and not sent twice", async () => {
  member = await createTestMember();
  const { id, prepared } = await createTestPhoto(member);
  store.files.set(prepared!.storageKey, { bytes: Buffer.from("a JPEG"), contentType: "image/jpeg" });
  const first = await get("photo", id);
  expect(first.status).toBe(200);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-length": "6",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringMatching(/^private/),
  });
  expect(await first.text()).toBe("a JPEG");
  const again = await get("photo", id, { "if-none-match": first.headers.get("etag") });
  expect(again.status).toBe(304);
});

test.each([
  ["image/heic", "image/heic"],
  ["image/png", "image/png"],
  ["image/svg+xml", "application/octet-stream"],
  ["text/html", "application/octet-stream"],
])("an original of type %s is served as %s", async (contentType, served) => {
  member = await createTestMember();
  const { id, storageKey } = await createTestPhoto(member, { contentType });
  store.files.set(storageKey, { bytes: Buffer.from("original"), contentType });
  const answer = await get("file", id);
  expect(answer.headers.get("content-type")).toBe(served);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(await answer.text()).toBe("original");
});

test("a video has no prepared picture, nor has a photo that is still checked", async () => {
  member = await createTestMember();
  const video = await createTestMedia(member);
  const checking = await createTestPhoto(member, { status: "checking", prepared: null });
  for (const { id } of [video, checking]) expect((await get("photo", id)).status).toBe(404);
});

test("another workspace's photo is not served", async () => {
  const { id, storageKey, prepared } = await createTestPhoto(await createTestMember());
  for (const key of [storageKey, prepared!.storageKey]) {
    store.files.set(key, { bytes: Buffer.from("private"), contentType: "image/jpeg" });
  }
  member = await createTestMember();
  expect((await get("photo", id)).status).toBe(404);
  expect((await get("photo", id, { "if-none-match": `"${prepared!.sha256}"` })).status).toBe(404);
  expect((await get("file", id)).status).toBe(404);
});
