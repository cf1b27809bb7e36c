import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { sessions } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { createTestUser } from "@/lib/workspaces/testing";
import { createSession, deleteOtherSessions, deleteSession, findSession, SESSION_DAYS } from "./sessions";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

async function expiryOf(secret: string) {
  const [row] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, sha256(secret)));
  return row?.expiresAt.getTime();
}

describe("a session", () => {
  test("is found by its secret, which the row does not hold", async () => {
    const userId = await createTestUser();
    const secret = await createSession(userId);
    const session = await findSession(secret);
    expect(session).toEqual({ userId, tokenHash: sha256(secret) });
    expect(await findSession(sha256(secret))).toBeNull();
  });

  test("ends when it is not used for its time", async () => {
    const secret = await createSession(await createTestUser());
    expect(await findSession(secret, inDays(SESSION_DAYS + 0.01))).toBeNull();
  });

  test("lives on when used, and its row is touched once a day at most", async () => {
    const secret = await createSession(await createTestUser());
    const first = await expiryOf(secret);
    await findSession(secret, inDays(0.9));
    expect(await expiryOf(secret)).toBe(first);
    await findSession(secret, inDays(20));
    expect(await expiryOf(secret)).toBeGreaterThan(first! + 19 * DAY_MS);
    expect(await findSession(secret, inDays(SESSION_DAYS + 10))).not.toBeNull();
  });

  test("is ended by signing out, others stay", async () => {
    const userId = await createTestUser();
    const [one, other] = [await createSession(userId), await createSession(userId)];
    await deleteSession(one);
    expect(await findSession(one)).toBeNull();
    expect(await findSession(other)).not.toBeNull();
  });

  test("can end all the others of the same person, and nobody else's", async () => {
    const userId = await createTestUser();
    const [kept, gone] = [await createSession(userId), await createSession(userId)];
    const strangers = await createSession(await createTestUser());
    const session = await findSession(kept);
    await db.transaction((tx) => deleteOtherSessions(tx, session!));
    expect(await findSession(kept)).not.toBeNull();
    expect(await findSession(gone)).toBeNull();
    expect(await findSession(strangers)).not.toBeNull();
  });

  test("that has ended is swept away at the next sign-in", async () => {
    const userId = await createTestUser();
    const old = await createSession(userId, inDays(-SESSION_DAYS - 1));
    await createSession(userId);
    expect(await expiryOf(old)).toBeUndefined();
  });
});
