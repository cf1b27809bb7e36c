import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { AppError, toStatus } from "@/lib/errors";
import { POSTER_BYTES_MAX } from "@/lib/media/rules";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

let member: Member;

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

const { GET, POST } = await import("./route");

async function call(method: "GET" | "POST", id: string, body?: Uint8Array<ArrayBuffer>, headers = {}) {
  const request = new NextRequest(`http://localhost/media/${id}/poster`, { method, body, headers });
  return (method === "GET" ? GET : POST)(request, { params: Promise.resolve({ id }) });
}

function jpeg(sizeBytes: number) {
  const bytes = new Uint8Array(sizeBytes);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
}

test("a poster is stored, served as an image and not sent twice", async () => {
  member = await createTestMember();
  const { id } = await createTestMedia(member);
  expect((await call("GET", id)).status).toBe(404);
  expect((await call("POST", id, jpeg(POSTER_BYTES_MAX))).status).toBe(204);
  const first = await call("GET", id);
  expect(first.headers.get("content-type")).toBe("image/jpeg");
  expect(first.headers.get("x-content-type-options")).toBe("nosniff");
  expect(first.headers.get("cache-control")).toMatch(/^private/);
  expect((await first.arrayBuffer()).byteLength).toBe(POSTER_BYTES_MAX);
  const again = await call("GET", id, undefined, { "if-none-match": first.headers.get("etag") });
  expect(again.status).toBe(304);
});

test("what is too large, empty or no JPEG is refused", async () => {
  member = await createTestMember();
  const { id } = await createTestMedia(member);
  expect((await call("POST", id, jpeg(POSTER_BYTES_MAX + 1))).status).toBe(422);
  expect((await call("POST", id)).status).toBe(422);
  expect((await call("POST", id, new TextEncoder().encode("<svg onload=alert(1)>"))).status).toBe(422);
  expect((await call("GET", id)).status).toBe(404);
});

test("another workspace's video takes no poster", async () => {
  const { id } = await createTestMedia(await createTestMember());
  member = await createTestMember();
  expect((await call("POST", id, jpeg(100))).status).toBe(404);
});
