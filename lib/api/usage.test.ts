import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { findCaller } from "@/lib/keys/find-caller";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { countUsage, flushUsage } from "./count-usage";
import { listUsage } from "./list-usage";

const now = new Date("2027-04-15T23:59:59Z");

async function callerOf(secret: string) {
  const caller = await findCaller(secret);
  if (typeof caller === "string") throw new Error(caller);
  return caller.member;
}

it("adds up what was counted, by key and UTC day", async () => {
  const owner = await createTestMember();
  const { keyId } = await createTestKey(owner, { name: "Robot" });
  for (const status of [200, 202, 404, 422, 503]) countUsage(keyId, status, now);
  await flushUsage();
  countUsage(keyId, 200, now);
  countUsage(keyId, 200, new Date(now.getTime() + 1000));
  await flushUsage();
  const day = { keyId, keyName: "Robot", refused: 0, failed: 0 };
  expect(await listUsage(owner, { days: 2, now: new Date("2027-04-16T12:00:00Z") })).toEqual([
    { ...day, day: "2027-04-15", requests: 6, refused: 2, failed: 1 },
    { ...day, day: "2027-04-16", requests: 1 },
  ]);
  expect(await listUsage(owner, { days: 1, now: new Date("2027-04-16T12:00:00Z") })).toHaveLength(1);
});

it("counts nothing of a key that has gone, and everything of the others", async () => {
  const owner = await createTestMember();
  const [gone, there] = [await createTestKey(owner), await createTestKey(owner)];
  await db.delete(apiKeys).where(eq(apiKeys.id, gone.keyId));
  for (const { keyId } of [gone, there]) countUsage(keyId, 200, now);
  await flushUsage();
  expect((await listUsage(owner, { days: 1, now })).map(({ keyId }) => keyId)).toEqual([there.keyId]);
});

it("shows all keys of its world to whoever manages keys, and another key itself alone", async () => {
  const owner = await createTestMember();
  const editor = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
  const [live, test, edits] = [
    await createTestKey(owner),
    await createTestKey(owner, { isTest: true }),
    await createTestKey(owner),
  ];
  await db.update(apiKeys).set({ createdBy: editor.userId }).where(eq(apiKeys.id, edits.keyId));
  const foreign = await createTestKey(await createTestMember());
  for (const { keyId } of [live, test, edits, foreign]) countUsage(keyId, 200, now);
  await flushUsage();
  const seen = async (secret: string) =>
    new Set((await listUsage(await callerOf(secret), { days: 1, now })).map(({ keyId }) => keyId));
  expect(await seen(live.secret)).toEqual(new Set([live.keyId, edits.keyId]));
  expect(await seen(test.secret)).toEqual(new Set([test.keyId]));
  expect(await seen(edits.secret)).toEqual(new Set([edits.keyId]));
  expect(await listUsage(editor, { days: 1, now })).toEqual([]);
});
