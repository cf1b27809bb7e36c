import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { ApiProblem } from "@/lib/api/api-problem";
import { operation } from "@/lib/api/contract/operation";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { answers } from "./_door/answers";
import { callApi } from "./_door/testing";

const makeThing = operation({
  ...{ tag: "Keys", summary: "", description: "", scope: null, id: "makeThing", method: "POST" },
  path: "/things",
  query: z.strictObject({ note: z.string().optional(), other: z.string().optional() }),
  body: z.strictObject({ name: z.string() }),
  answer: {
    status: 201,
    description: "",
    schema: z.strictObject({ id: z.uuid(), name: z.string(), secret: z.string() }),
  },
});

let seeds: string[] = [];
/** What the work does before it answers. */
let deed: () => Promise<void> = async () => {};
const handlers = [
  answers(makeThing)(async ({ body, seed }) => {
    seeds.push(seed);
    await deed();
    return {
      body: { id: seed, name: body.name, secret: "whsec_once" },
      headers: { location: `/things/${seed}` },
    };
  }),
];

let owner: Member;
let secret: string;
beforeEach(async () => {
  seeds = [];
  deed = async () => {};
  owner = await createTestMember();
  secret = (await createTestKey(owner)).secret;
});

interface Making {
  name?: string;
  query?: Record<string, string>;
  by?: string;
}

const make = (key: string, { name = "Slow", query = {}, by = secret }: Making = {}) =>
  callApi("POST /things", {
    ...{ secret: by, handlers, query },
    ...{ body: { name }, headers: { "idempotency-key": key } },
  });
const codeOf = async (answer: Response) => (await answer.json()).code;
it("runs once for two hundred at once; the others are told to wait, and get the same answer afterwards", async () => {
  const REQUESTS = 200;
  let [told, tellAll] = [0, () => {}];
  const allTold = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  deed = () => allTold;
  const ends = await Promise.all(
    Array.from({ length: REQUESTS }, async () => {
      const answer = await make("k");
      told++;
      if (told === REQUESTS - 1) tellAll();
      return answer;
    }),
  );
  const worked = ends.filter(({ status }) => status === 201);
  const waited = ends.filter(({ status }) => status === 409);
  expect([worked.length, waited.length, seeds.length]).toEqual([1, REQUESTS - 1, 1]);
  expect(waited[0]?.headers.get("retry-after")).toBe("1");
  const again = await make("k");
  expect(await again.text()).toBe(await worked[0]?.text());
  expect(seeds).toHaveLength(1);
}, 30_000);

it("repeats status, body and headers, and says that it does", async () => {
  const first = await make("k", { query: { note: "a", other: "b" } });
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  const again = await make("k", { query: { other: "b", note: "a" } });
  expect(again.status).toBe(201);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  expect(await again.json()).toEqual(await first.json());
});

it("is refused for another body, query or person", async () => {
  await make("k");
  expect(await codeOf(await make("k", { name: "Fast" }))).toBe("idempotency_conflict");
  expect(await codeOf(await make("k", { query: { note: "a" } }))).toBe("idempotency_conflict");
  const colleague = await createTestMember({ workspaceId: owner.workspaceId });
  const { secret: by } = await createTestKey(colleague);
  expect(await codeOf(await make("k", { by }))).toBe("idempotency_conflict");
  expect(seeds).toHaveLength(1);
});

it("is one workspace's and one world's own", async () => {
  await make("k");
  const elsewhere = await createTestKey(await createTestMember());
  const inTest = await createTestKey(owner, { isTest: true });
  for (const { secret: by } of [elsewhere, inTest]) expect((await make("k", { by })).status).toBe(201);
  expect(new Set(seeds).size).toBe(3);
  const another = await createTestKey(owner);
  const replayed = await make("k", { by: another.secret });
  expect(replayed.headers.get("idempotency-replayed")).toBe("true");
});

it("is free again after a refusal, for a corrected request", async () => {
  deed = async () => {
    throw new ApiProblem("account_ambiguous", "Which one?");
  };
  expect((await make("k")).status).toBe(422);
  deed = async () => {};
  expect((await make("k", { name: "Fast" })).status).toBe(201);
});

it("goes on with the same seed after a failure, for the same request alone", async () => {
  deed = async () => {
    throw new ApiProblem("unavailable", "Not now.");
  };
  expect((await make("k")).status).toBe(503);
  expect(await codeOf(await make("k", { name: "Fast" }))).toBe("idempotency_conflict");
  deed = async () => {};
  expect((await make("k")).status).toBe(201);
  expect(seeds).toHaveLength(2);
  expect(seeds[0]).toBe(seeds[1]);
});

it.each(["", " ", "é", "x".repeat(256), "a\tb"])("must be printable and short: not %j", async (key) => {
  const answer = await make(key);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ parameter: "idempotency-key" });
});

it("need not be there", async () => {
  const call = () => callApi("POST /things", { secret, handlers, body: { name: "Slow" } });
  expect([(await call()).status, (await call()).status]).toEqual([201, 201]);
  expect(new Set(seeds).size).toBe(2);
});
