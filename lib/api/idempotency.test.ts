import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { idempotencyKeys } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import {
  type Asked,
  forgetKey,
  forgetOldKeys,
  HELD_SECONDS,
  KEPT_HOURS,
  keepAnswer,
  letGoOfKey,
  takeKey,
} from "./idempotency";

let asked: Asked;
beforeEach(async () => {
  const { workspaceId } = await createTestMember();
  asked = { workspaceId, isTest: false, key: "k", requestHash: "a" };
});

const answer = { status: 201, headers: { location: "/posts/1" }, text: '{"secret":"whsec_once"}' };
const ofTest = () => eq(idempotencyKeys.workspaceId, asked.workspaceId);
const age = (hours: number) =>
  db
    .update(idempotencyKeys)
    .set({ createdAt: sql`now() - make_interval(hours => ${hours})` })
    .where(ofTest());
const waitOut = () =>
  db
    .update(idempotencyKeys)
    .set({ heldUntil: sql`${idempotencyKeys.heldUntil} - make_interval(secs => ${HELD_SECONDS + 1})` })
    .where(ofTest());
const take = (more: Partial<Asked> = {}, holder = randomUUID()) => takeKey({ ...asked, ...more }, holder);

async function hold(holder: ReturnType<typeof randomUUID>): Promise<string> {
  const taken = await take({}, holder);
  if (taken.kind !== "held") throw new Error(taken.kind);
  return taken.seed;
}

it("is held by one of many at once", async () => {
  const taken = await Promise.all(Array.from({ length: 50 }, () => take()));
  expect(taken.filter(({ kind }) => kind === "held")).toHaveLength(1);
  expect(taken.filter(({ kind }) => kind === "in flight")).toHaveLength(49);
});

it("gives its answer to the same request, and to no other; it lies encrypted", async () => {
  const holder = randomUUID();
  await hold(holder);
  await keepAnswer(asked, holder, answer);
  expect(await take()).toEqual({ kind: "answered", answer });
  expect(await take({ requestHash: "b" })).toEqual({ kind: "another request" });
  const [raw] = await db.execute<{ body: string }>(
    sql`select body from idempotency_keys where workspace_id = ${asked.workspaceId}`,
  );
  expect(raw?.body).toBeTruthy();
  expect(raw?.body).not.toContain("whsec_once");
});

it("is taken over from a holder that died, with its seed; what the dead one says later counts for nothing", async () => {
  const [dead, next] = [randomUUID(), randomUUID()];
  const seed = await hold(dead);
  expect(await take()).toEqual({ kind: "in flight" });
  await waitOut();
  expect(await take({ requestHash: "b" })).toEqual({ kind: "another request" });
  expect(await hold(next)).toBe(seed);
  await keepAnswer(asked, dead, { ...answer, status: 200 });
  await forgetKey(asked, dead);
  await keepAnswer(asked, next, answer);
  expect(await take()).toEqual({ kind: "answered", answer });
});

it("goes on at once with the same seed after a failure, and is anew after a refusal", async () => {
  const [failed, refused] = [randomUUID(), randomUUID()];
  const seed = await hold(failed);
  await letGoOfKey(asked, failed);
  expect(await hold(refused)).toBe(seed);
  await forgetKey(asked, refused);
  const taken = await take({ requestHash: "b" });
  expect(taken.kind).toBe("held");
  expect(taken).not.toMatchObject({ seed });
});

it("is forgotten after two days, swept or not", async () => {
  const holder = randomUUID();
  const seed = await hold(holder);
  await keepAnswer(asked, holder, answer);
  await age(KEPT_HOURS - 1);
  await forgetOldKeys(1000, new Date());
  expect(await take()).toEqual({ kind: "answered", answer });
  await age(KEPT_HOURS + 1);
  const fresh = await take({ requestHash: "b" });
  expect(fresh.kind).toBe("held");
  expect(fresh).not.toMatchObject({ seed });
  await age(KEPT_HOURS + 1);
  expect(await forgetOldKeys(1000, new Date())).toBeGreaterThanOrEqual(1);
  expect(await db.select().from(idempotencyKeys).where(ofTest())).toEqual([]);
});

it("is forgotten a bounded number at a time", async () => {
  for (const key of ["k", "l", "m"]) await take({ key });
  await age(KEPT_HOURS + 1);
  expect(await forgetOldKeys(2, new Date())).toBe(2);
});
