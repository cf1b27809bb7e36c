import { expect, it, vi } from "vitest";
import { z } from "zod";
import { operation } from "@/lib/api/contract/operation";
import { WRONG_KEYS_PER_WINDOW } from "@/lib/api/rules";
import { AppError } from "@/lib/errors";
import { createTestKey } from "@/lib/keys/testing";
import { TikTokError } from "@/lib/tiktok";
import { createTestMember } from "@/lib/workspaces/testing";
import { answers } from "./_door/answers";
import { inTime } from "./_door/in-time";
import { callApi } from "./_door/testing";

// Read once, before anything asks.
vi.hoisted(() => {
  process.env.TRUSTED_PROXY_HOPS = "1";
});

const READS = 600;
const WRITES = 300;
const newSecret = async () => (await createTestKey(await createTestMember())).secret;

it("says with every answer where the key stands, reads and writes apart", async () => {
  const secret = await newSecret();
  const read = await callApi("GET /me", { secret });
  expect(read.headers.get("ratelimit-limit")).toBe(String(READS));
  expect(read.headers.get("ratelimit-remaining")).toBe(String(READS - 1));
  expect(Number(read.headers.get("ratelimit-reset"))).toBeGreaterThan(50);
  expect(read.headers.get("ratelimit-policy")).toBe("600;w=60");
  const refused = await callApi("POST /me", { secret });
  expect(refused.status).toBe(405);
  expect(refused.headers.get("ratelimit-remaining")).toBe(String(WRITES - 1));
  const missing = await callApi("GET /nothing", { secret });
  expect(missing.headers.get("ratelimit-remaining")).toBe(String(READS - 2));
});

it("ends at the limit with the time to wait; another key, and reading, go on", async () => {
  const secret = await newSecret();
  const answers = await Promise.all(
    Array.from({ length: WRITES + 20 }, () => callApi("POST /me", { secret })),
  );
  const over = answers.filter(({ status }) => status === 429);
  expect(over).toHaveLength(20);
  const wait = Number(over[0]?.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(over[0]?.headers.get("ratelimit-remaining")).toBe("0");
  expect(await over[0]?.json()).toMatchObject({ code: "rate_limited" });
  expect((await callApi("GET /me", { secret })).status).toBe(200);
  expect((await callApi("POST /me", { secret: await newSecret() })).status).toBe(405);
});

it("lets keys that open nothing be tried only so often, and right ones in all the same", async () => {
  const secret = await newSecret();
  const guesser = { "x-forwarded-for": "198.51.100.7" };
  const guess = (headers: Record<string, string>) => callApi("GET /me", { secret: "cp_live_wrong", headers });
  const tries = await Promise.all(Array.from({ length: WRONG_KEYS_PER_WINDOW + 5 }, () => guess(guesser)));
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
  expect((await callApi("GET /me", { secret, headers: guesser })).status).toBe(200);
  expect((await guess({ "x-forwarded-for": "198.51.100.8" })).status).toBe(401);
});

const probe = operation({
  ...{ tag: "Keys", summary: "", description: "", scope: null, id: "probe", method: "GET", path: "/probe" },
  answer: { status: 200, description: "", schema: z.strictObject({}) },
});

it.each([
  ["wait", "throttled", 429, "tiktok_rate_limited", "17"],
  ["retry", "unavailable", 503, "tiktok_unavailable", "17"],
  ["reconnect", "unavailable", 409, "reconnect_needed", null],
] as const)("tells TikTok's %s from ours", async (kind, code, status, said, retryAfter) => {
  const secret = await newSecret();
  const cause = new TikTokError("some_code", kind, { message: "TikTok says so.", retryAfterSeconds: 17 });
  const throwing = (error: Error) =>
    answers(probe)(async () => {
      throw error;
    });
  for (const error of [cause, new AppError(code, "TikTok says so.", { cause, field: "account.id" })]) {
    const answer = await callApi("GET /probe", { secret, handlers: [throwing(error)] });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("retry-after")).toBe(retryAfter);
    expect(await answer.json()).toMatchObject({
      code: said,
      detail: "TikTok says so.",
      tiktok_code: "some_code",
    });
  }
  const ours = await callApi("GET /probe", {
    secret,
    handlers: [throwing(new AppError("unavailable", "Not now."))],
  });
  expect(await ours.json()).toMatchObject({ code: "unavailable", detail: "Not now." });
});

it("waits no longer than its time for an answer", async () => {
  await expect(inTime(new Promise(() => {}), 5)).rejects.toMatchObject({ code: "unavailable" });
  expect(await inTime(Promise.resolve(1), 5)).toBe(1);
});
