import { createHmac } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { announceDuePosts } from "@/lib/posts/due-posts";

vi.mock("@/lib/posts/due-posts");

/** Stands for the Inngest server, and notes what is registered with it. */
const fetchStub = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", fetchStub);
const { GET, POST, PUT } = await import("./route");

const SIGNING_KEY = process.env.INNGEST_SIGNING_KEY ?? "";
const FOREIGN_KEY = `signkey-prod-${"1".repeat(64)}`;
const FOREIGN_URL = "https://evil.example/api/inngest";
const HOUR_SECONDS = 3600;

beforeEach(() => {
  vi.clearAllMocks();
  fetchStub.mockImplementation(async () => Response.json({ ok: true, status: 200, modified: true }));
  vi.mocked(announceDuePosts).mockResolvedValue([]);
});
afterAll(() => vi.unstubAllGlobals());

/** Its keys are in the order of the alphabet: that form is what a server signs. */
const event = { data: {}, name: "inngest/scheduled.timer" };
const stepCall = {
  ctx: { attempt: 0, fn_id: "1", qi_id: "1", run_id: "01RUN", stack: { current: 0, stack: [] } },
  event,
  events: [event],
  steps: {},
  version: 2,
};
const SWEEP = "?fnId=cuepost-sweep-posts&stepId=step";

describe("a call that the Inngest server did not sign", () => {
  beforeEach(() => {
    // The SDK reports each refusal there.
    vi.spyOn(console, "error").mockImplementation(() => {});
    return () => vi.restoreAllMocks();
  });

  it.each([
    ["is unsigned", {}],
    ["is signed with another key", { key: FOREIGN_KEY }],
    ["is an hour old", { key: SIGNING_KEY, ageSeconds: HOUR_SECONDS }],
  ])("runs no step when it %s", async (_what, given) => {
    const answer = await POST(request("POST", SWEEP, { body: stepCall, ...given }), {});
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: "Unauthorized" });
    expect(announceDuePosts).not.toHaveBeenCalled();
  });

  it("learns nothing of the configuration", async () => {
    const answer = await GET(request("GET", ""), {});
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: "Unauthorized" });
  });

  it("does not learn the functions by a sync that answers directly", async () => {
    const headers = { "x-inngest-sync-kind": "in_band" };
    const answer = await PUT(request("PUT", "", { body: { url: FOREIGN_URL }, headers }), {});
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: "Unauthorized" });
  });

  it.each([
    ["its host", {}],
    ["a proxy's header", { headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" } }],
    ["its body", { body: { url: FOREIGN_URL } }],
  ])("cannot register a foreign address by %s", async (_what, given) => {
    await PUT(request("PUT", "", given), {});
    expect(fetchStub).toHaveBeenCalledOnce();
    const [to, registration] = fetchStub.mock.calls[0] ?? [];
    expect(String(to)).toBe(`${process.env.INNGEST_BASE_URL}/fn/register`);
    const { url, functions } = JSON.parse(String(registration?.body));
    expect(url).toBe(`${process.env.APP_URL}/api/inngest`);
    expect(functions.length).toBeGreaterThan(0);
    expect(String(registration?.body)).not.toContain("evil.example");
  });
});

describe("a call that the Inngest server signed", () => {
  it("runs its step", async () => {
    const answer = await POST(request("POST", SWEEP, { body: stepCall, key: SIGNING_KEY }), {});
    expect(answer.status).toBe(206);
    expect(await answer.json()).toMatchObject([{ op: "StepRun", name: "find-due-1", data: [] }]);
    expect(announceDuePosts).toHaveBeenCalledOnce();
  });

  it("may look at the configuration, but at no key", async () => {
    const answer = await GET(request("GET", "", { key: SIGNING_KEY }), {});
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ mode: "cloud", app_id: "cuepost" });
    expect(text).not.toContain(SIGNING_KEY);
    expect(text).not.toContain(process.env.INNGEST_EVENT_KEY);
  });
});

interface Given {
  body?: unknown;
  key?: string;
  ageSeconds?: number;
  headers?: Record<string, string>;
}

/** A request that came by a foreign host, signed with `key` as the Inngest server signs. */
function request(method: string, query: string, { body, key, ageSeconds = 0, headers }: Given = {}) {
  const text = body === undefined ? "" : JSON.stringify(body);
  const signature = key ? { "x-inngest-signature": sign(key, text, ageSeconds) } : undefined;
  return new NextRequest(`${FOREIGN_URL}${query}`, {
    method,
    headers: { host: "evil.example", "content-type": "application/json", ...headers, ...signature },
    ...(text ? { body: text } : {}),
  });
}

function sign(key: string, text: string, ageSeconds: number): string {
  const seconds = Math.floor(Date.now() / 1000) - ageSeconds;
  const secret = key.replace(/^signkey-\w+-/, "");
  return `t=${seconds}&s=${createHmac("sha256", secret).update(text).update(String(seconds)).digest("hex")}`;
}
