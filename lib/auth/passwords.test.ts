import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { rateLimits, users } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { changePassword } from "./change-password";
import { checkPassword, SIGN_IN_REFUSAL } from "./check-password";
import { hashPassword, verifyPassword } from "./hash-password";
import { SignUpInput } from "./input";
import { getProfile } from "./profile";
import { createSession, findSession } from "./sessions";
import { signUp } from "./sign-up";
import { limits } from "./throttle";

const password = "correct horse battery";

function person() {
  return { name: "Ines Moreau", email: `${randomUUID()}@example.test`, password, timeZone: "Asia/Tokyo" };
}

async function findUser(email: string) {
  const [user] = await db.select().from(users).where(eq(users.email, email));
  return user;
}

describe("signing up", () => {
  test("makes a login that signs in, and its first workspace in the browser's zone", async () => {
    const input = person();
    await signUp(input, null, "en-GB");
    const user = await checkPassword(input, null);
    expect(await findMember(user.id)).toMatchObject({
      workspaceName: "Ines Moreau's workspace",
      timeZone: "Asia/Tokyo",
      role: "owner",
    });
  });

  test("keeps no password that could be read", async () => {
    const input = person();
    await signUp(input, null, "en-GB");
    const user = await findUser(input.email);
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("with an address that is taken says the same, changes nothing and lets nobody in", async () => {
    const owner = person();
    await signUp(owner, null, "en-GB");
    const before = await findUser(owner.email);
    const intruder = { ...owner, name: "Somebody", password: "another password" };
    expect(await signUp(intruder, null, "en-GB")).toBe(await signUp(person(), null, "en-GB"));
    expect(await findUser(owner.email)).toEqual(before);
    await expect(checkPassword(intruder, null)).rejects.toThrow(SIGN_IN_REFUSAL);
    await expect(checkPassword(owner, null)).resolves.toMatchObject({ id: before?.id });
  });

  test("takes an address as the same however it is written", async () => {
    const input = SignUpInput.parse({ ...person(), email: `  ${randomUUID()}@Example.TEST ` });
    await signUp(input, null, "en-GB");
    expect(input.email).toMatch(/@example\.test$/);
    await db.update(users).set({ email: input.email.toUpperCase() }).where(eq(users.email, input.email));
    await expect(checkPassword(input, null)).resolves.toMatchObject({ name: "Ines Moreau" });
  });

  test("asks for a password of 10 to 200 characters", () => {
    const lengths = [9, 10, 200, 201];
    const results = lengths.map((length) => {
      return SignUpInput.safeParse({ ...person(), password: "x".repeat(length) }).success;
    });
    expect(results).toEqual([false, true, true, false]);
  });

  test("is bounded per network", async () => {
    const network = randomUUID();
    for (let tried = 0; tried < limits["sign up, by network"].points; tried++) {
      await signUp(person(), network, "en-GB");
    }
    await expect(signUp(person(), network, "en-GB")).rejects.toMatchObject({ code: "throttled" });
    await signUp(person(), randomUUID(), "en-GB");
  });
});

describe("signing in", () => {
  test("answers a wrong password and an unknown address with the same sentence", async () => {
    const input = person();
    await signUp(input, null, "en-GB");
    const wrong = await checkPassword({ ...input, password: "wrong" }, null).catch(String);
    const unknown = await checkPassword(person(), null).catch(String);
    expect(wrong).toContain(SIGN_IN_REFUSAL);
    expect(unknown).toBe(wrong);
  });

  test("takes as long for an unknown address as for a wrong password", async () => {
    const known = await hashPassword(password);
    await verifyPassword(null, password);
    const time = async (hash: string | null) => {
      const begun = performance.now();
      await verifyPassword(hash, "wrong password");
      return performance.now() - begun;
    };
    // By turns, and the fastest of each: what else the machine does at the time must not decide.
    let [unknown, wrong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let tried = 0; tried < 7; tried++) {
      unknown = Math.min(unknown, await time(null));
      wrong = Math.min(wrong, await time(known));
    }
    expect(unknown).toBeGreaterThan(wrong / 4);
    expect(unknown).toBeLessThan(wrong * 4);
  });

  test("lets nobody in who has no password, whatever they type", async () => {
    expect(await verifyPassword(null, "nobody signs in with this")).toBe(false);
  });

  test("is refused after too many attempts, with the right password too, and says how long", async () => {
    const input = person();
    await signUp(input, null, "en-GB");
    for (let tried = 0; tried < limits["sign in, by address"].points; tried++) {
      await expect(checkPassword({ ...input, password: "wrong" }, null)).rejects.toThrow(SIGN_IN_REFUSAL);
    }
    await expect(checkPassword(input, null)).rejects.toMatchObject({
      code: "throttled",
      message: "Too many attempts. Try again in 15 minutes.",
    });
  });

  test("throttles an address nobody has just the same", async () => {
    const nobody = person();
    for (let tried = 0; tried < limits["sign in, by address"].points; tried++) {
      await expect(checkPassword(nobody, null)).rejects.toThrow(SIGN_IN_REFUSAL);
    }
    await expect(checkPassword(nobody, null)).rejects.toMatchObject({ code: "throttled" });
  });

  test("starts counting anew once it worked, or the time is over", async () => {
    const input = person();
    await signUp(input, null, "en-GB");
    const key = `sign in, by address:${sha256(input.email)}`;
    await checkPassword({ ...input, password: "wrong" }, null).catch(() => {});
    await checkPassword(input, null);
    expect(await db.select().from(rateLimits).where(eq(rateLimits.key, key))).toEqual([]);

    await db.insert(rateLimits).values({ key, points: 1000, expire: new Date(Date.now() + 60_000) });
    await expect(checkPassword(input, null)).rejects.toMatchObject({ code: "throttled" });
    await db
      .update(rateLimits)
      .set({ expire: new Date(Date.now() - 1) })
      .where(eq(rateLimits.key, key));
    await checkPassword(input, null);
  });

  test("is bounded per network, whatever addresses are tried", async () => {
    const network = randomUUID();
    const { points } = limits["sign in, by network"];
    const tries = Array.from({ length: points }, () => checkPassword(person(), network).catch(String));
    expect(new Set(await Promise.all(tries))).toEqual(new Set([`AppError: ${SIGN_IN_REFUSAL}`]));
    await expect(checkPassword(person(), network)).rejects.toMatchObject({ code: "throttled" });
  });
});

describe("changing the password", () => {
  async function signedIn() {
    const input = person();
    await signUp(input, null, "en-GB");
    const { id } = await checkPassword(input, null);
    const secret = await createSession(id);
    return { input, secret, session: (await findSession(secret))! };
  }

  test("needs the one of today, and signs out everywhere else", async () => {
    const { input, secret, session } = await signedIn();
    const elsewhere = await createSession(session.userId);
    await changePassword(session, { current: password, next: "a whole new password" }, "en-GB");
    await expect(checkPassword(input, null)).rejects.toThrow(SIGN_IN_REFUSAL);
    await checkPassword({ ...input, password: "a whole new password" }, null);
    expect(await findSession(secret)).not.toBeNull();
    expect(await findSession(elsewhere)).toBeNull();
  });

  test("is refused with a wrong one, and throttled", async () => {
    const { input, session } = await signedIn();
    const wrong = { current: "wrong", next: "a whole new password" };
    for (let tried = 0; tried < limits["change password"].points; tried++) {
      await expect(changePassword(session, wrong, "en-GB")).rejects.toMatchObject({ field: "current" });
    }
    await expect(changePassword(session, { ...wrong, current: password }, "en-GB")).rejects.toMatchObject({
      code: "throttled",
    });
    await checkPassword(input, null);
  });

  test("is not offered to those who have none", async () => {
    const { session } = await signedIn();
    await db.update(users).set({ passwordHash: null }).where(eq(users.id, session.userId));
    expect(await getProfile(session.userId)).toMatchObject({ hasPassword: false });
    await expect(
      changePassword(session, { current: password, next: "a whole new password" }, "en-GB"),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});
