import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { ZodError } from "zod";
import { AppError, toStatus } from "@/lib/errors";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

let member: Member;
const announced: unknown[] = [];

// The session is another room's, and so is the queue of events: here only what comes of them counts.
vi.mock("@/lib/auth/member-handler", () => ({
  memberHandler:
    (work: (member: Member, request: NextRequest, params: object) => Promise<Response>) =>
    async (request: NextRequest, context: { params: Promise<object> }) => {
      try {
        return await work(member, request, await context.params);
      } catch (error) {
        if (error instanceof ZodError) return new Response(null, { status: 422 });
        if (!(error instanceof AppError)) throw error;
        return new Response(error.message, { status: toStatus(error) });
      }
    },
}));
vi.mock("@/inngest/client", () => ({ announce: async (event: unknown) => void announced.push(event) }));

const list = await import("./route");
const one = await import("./[id]/route");
const duplicates = await import("../duplicates/route");

beforeEach(async () => {
  member = await createTestMember();
  announced.length = 0;
});

const none = { params: Promise.resolve({}) };
const of = (id: string) => ({ params: Promise.resolve({ id }) });
const request = (path: string, init?: { method: string; body?: string }) =>
  new NextRequest(`http://localhost${path}`, init);

function ask(addresses: unknown): Promise<Response> {
  return list.POST(request("/media/imports", { method: "POST", body: JSON.stringify({ addresses }) }), none);
}

test("addresses are put on the list, each once, and announced by their ids alone", async () => {
  const address = "https://files.example/clip.mp4?token=secret";
  const answer = await ask([address, `  ${address} `, "http://cdn.example:8080/a.mov"]);
  expect(answer.status).toBe(201);
  const { importIds } = await answer.json();
  expect(importIds).toHaveLength(2);
  expect(JSON.stringify(announced)).not.toContain("secret");
  const shown = await (await list.GET(request("/media/imports"), none)).json();
  expect(shown.imports.map(({ host, name }: { host: string; name: string }) => `${host} ${name}`)).toEqual(
    expect.arrayContaining(["files.example clip.mp4", "cdn.example:8080 a.mov"]),
  );
});

test.each([
  [[], "Give at least one address."],
  [Array.from({ length: 21 }, (_, at) => `https://a.example/${at}`), "Give up to 20 addresses at a time."],
  [["ftp://a.example/"], "An address begins with https://"],
  [["https://me:secret@a.example/"], "An address begins with https://"],
  [["clip.mp4"], "An address begins with https://"],
  [[`https://a.example/${"x".repeat(2000)}`], "An address has up to 2000 characters."],
])("%j is refused in words", async (addresses, words) => {
  const answer = await ask(addresses);
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(words)]);
  expect(announced).toEqual([]);
});

test("one is called off, by its own workspace", async () => {
  const { importIds } = await (await ask(["https://files.example/clip.mp4"])).json();
  const own = member;
  member = await createTestMember();
  expect((await one.DELETE(request("/"), of(importIds[0]))).status).toBe(404);
  expect((await one.POST(request("/"), of(importIds[0]))).status).toBe(404);
  member = own;
  expect((await one.DELETE(request("/"), of(importIds[0]))).status).toBe(204);
  expect((await one.DELETE(request("/"), of(importIds[0]))).status).toBe(404);
});

test("a duplicate is told to members of its workspace, by a hash and nothing less", async () => {
  const sha256 = "5c".repeat(32);
  const row = await createTestMedia(member, { sha256, name: "first.mp4" });
  const find = (query: string) => duplicates.GET(request(`/media/duplicates?${query}`), none);
  expect(await (await find(`sha256=${sha256}`)).json()).toEqual({
    duplicate: { mediaId: row.id, name: "first.mp4" },
  });
  member = await createTestMember();
  expect(await (await find(`sha256=${sha256}`)).json()).toEqual({ duplicate: null });
  expect((await find("sha256=5c")).status).toBe(422);
  expect((await find("")).status).toBe(422);
});
