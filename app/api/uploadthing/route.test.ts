import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { AppError, toStatus } from "@/lib/errors";
import { listMedia } from "@/lib/media/queries";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

const API_KEY = "sk_test_0123456789abcdef";

let member: Member | null;
const announced: unknown[] = [];

// The session is another room's, and so is the queue of events: here only what comes of them counts.
vi.mock("@/lib/auth/member-handler", () => ({
  memberHandler: (work: (member: Member, request: NextRequest) => Promise<Response>) => {
    return async (request: NextRequest) => {
      if (!member) return new Response(null, { status: 401 });
      return work(member, request).catch((error) => {
        if (!(error instanceof AppError)) throw error;
        return new Response(error.message, { status: toStatus(error) });
      });
    };
  },
}));
vi.mock("@/inngest/client", () => ({ announce: async (event: unknown) => void announced.push(event) }));

const { POST } = await import("./route");

let store: Server;
let origin: string;
const told: { path: string | undefined; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  store = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString());
    told.push({ path: request.url, body });
    response.setHeader("content-type", "application/json").end('{"ok":true}');
  });
  store.listen(0, "127.0.0.1");
  await once(store, "listening");
  origin = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  process.env.FILESTORE_URL = origin;
  process.env.FILESTORE_API_KEY = API_KEY;
});
beforeEach(async () => {
  member = await createTestMember();
  announced.length = 0;
  told.length = 0;
});
afterAll(async () => {
  store.closeAllConnections();
  store.close();
  await once(store, "close");
});

function post(query: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = `http://localhost:3000/api/uploadthing?${query}`;
  const json = { "content-type": "application/json", ...headers };
  const request = new NextRequest(url, { method: "POST", body, headers: json });
  return POST(request, { params: Promise.resolve({}) });
}

function askForAddress(
  file: { name: string; size: number; type: string },
  slug = "video",
): Promise<Response> {
  return post(
    `slug=${slug}&actionType=upload`,
    JSON.stringify({ input: null, files: [{ ...file, lastModified: 1 }] }),
  );
}

function report(
  by: Pick<Member, "userId" | "workspaceId">,
  key: string,
  apiKey = API_KEY,
  { slug = "video", name = "clip.mp4", type = "video/mp4" } = {},
): Promise<Response> {
  const address = `${origin}/f/${key}`;
  const places = { url: address, appUrl: address, ufsUrl: address };
  const file = {
    key,
    name,
    size: 42,
    type,
    customId: null,
    fileHash: "",
    ...places,
  };
  const metadata = { userId: by.userId, workspaceId: by.workspaceId };
  const body = JSON.stringify({ status: "uploaded", metadata, origin, file });
  const signature = `hmac-sha256=${createHmac("sha256", apiKey).update(body).digest("hex")}`;
  return post(`slug=${slug}`, body, { "uploadthing-hook": "callback", "x-uploadthing-signature": signature });
}

test("a member gets an address that the store was told about first", async () => {
  const answer = await askForAddress({ name: "clip.mp4", size: 4_000_000_000, type: "video/mp4" });
  const [{ url, key }] = await answer.json();
  expect(url.startsWith(`${origin}/${key}?`)).toBe(true);
  expect(told).toMatchObject([{ path: "/route-metadata", body: { fileKeys: [key], isDev: false } }]);
  expect(told[0]?.body.metadata).toEqual({ userId: member?.userId, workspaceId: member?.workspaceId });
  expect(told[0]?.body.callbackUrl).toBe("http://127.0.0.1:3000/api/uploadthing");
});

test("nothing too large and nothing but video gets an address", async () => {
  const tooLarge = await askForAddress({ name: "clip.mp4", size: 4_000_000_001, type: "video/mp4" });
  expect([tooLarge.status, await tooLarge.json()]).toEqual([413, { message: expect.stringMatching(/4 GB/) }]);
  expect((await askForAddress({ name: "a.html", size: 10, type: "text/html" })).status).toBe(400);
  expect(told).toEqual([]);
});

test.each(["jpeg", "png", "webp", "heic", "heif", "avif", "gif"])(
  "a photo as %s gets an address",
  async (type) => {
    const file = { name: `photo.${type}`, size: 50_000_000, type: `image/${type}` };
    const answer = await askForAddress(file, "photo");
    expect(answer.status).toBe(200);
    expect((await answer.json())[0].url).toContain("x-ut-slug=photo");
  },
);

test("no photo too large, no SVG and no video gets the address of a photo", async () => {
  const tooLarge = await askForAddress({ name: "a.jpg", size: 50_000_001, type: "image/jpeg" }, "photo");
  expect([tooLarge.status, await tooLarge.json()]).toEqual([
    413,
    { message: expect.stringMatching(/50 MB/) },
  ]);
  for (const type of ["image/svg+xml", "image/tiff", "text/html", "video/mp4"]) {
    expect((await askForAddress({ name: "a", size: 10, type }, "photo")).status).toBe(400);
  }
  expect((await askForAddress({ name: "a.jpg", size: 10, type: "image/jpeg" }, "video")).status).toBe(400);
  expect(told).toEqual([]);
});

test("a photo is recorded as a photo", async () => {
  const photo = { slug: "photo", name: "IMG_1.heic", type: "image/heic" };
  expect((await report(member!, `photo${Date.now()}`, API_KEY, photo)).status).toBe(200);
  const { items } = await listMedia(member!);
  expect(items).toMatchObject([{ kind: "photo", name: "IMG_1.heic", status: "checking" }]);
});

test("neither strangers nor analysts get an address", async () => {
  const file = { name: "clip.mp4", size: 10, type: "video/mp4" };
  member = await createTestMember({ role: "analyst" });
  expect((await askForAddress(file)).status).toBe(403);
  member = null;
  expect((await askForAddress(file)).status).toBe(401);
});

test("the store reports without a session: the video is recorded once and announced", async () => {
  const uploader = member!;
  member = null;
  const key = `key${Date.now()}`;
  expect((await report(uploader, key)).status).toBe(200);
  expect((await report(uploader, key)).status).toBe(200);
  const { items } = await listMedia(uploader);
  expect(items).toMatchObject([{ name: "clip.mp4", sizeBytes: 42, status: "checking" }]);
  const callbackData = { mediaId: items[0]?.id };
  expect(told.at(-1)).toEqual({ path: "/callback-result", body: { fileKey: key, callbackData } });
  expect(announced[0]).toMatchObject({ name: "media/uploaded", data: callbackData });
});

test("a report that the store did not sign records nothing", async () => {
  expect((await report(member!, "key", "sk_someone_elses_key")).status).toBe(400);
  expect((await listMedia(member!)).items).toEqual([]);
});

test("an upload of someone who is not in the workspace records nothing", async () => {
  const { userId } = await createTestMember();
  const { workspaceId } = member!;
  await report({ userId, workspaceId }, "otherkey");
  expect((await listMedia(member!)).items).toEqual([]);
  expect(told).toEqual([]);
});
