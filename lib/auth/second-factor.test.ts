import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db";
import { auditEntries, recoveryCodes as codeRows, pendingLogins } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import {
  createPendingLogin,
  finishPendingLogin,
  isPending,
  PENDING_LOGIN_MINUTES,
  PENDING_LOGIN_TRIES_MAX,
  PENDING_REFUSAL,
} from "./pending-logins";
import { countRecoveryCodes, RECOVERY_CODES } from "./recovery-codes";
import { countSecondStep, hasTwoFactor, spendSecondFactor } from "./second-factor";
import { findUnverifiedEmail, getSecurity } from "./security";
import { createSession, findSession } from "./sessions";
import {
  createTestPerson,
  hasSecretInClear,
  mailsTo,
  TEST_LOCALE,
  TEST_PASSWORD,
  turnOnTwoFactor,
} from "./testing";
import { limits } from "./throttle";
import { confirmTwoFactor, renewRecoveryCodes, startTwoFactor, turnOffTwoFactor } from "./two-factor";

const mail = vi.hoisted(() => ({ goesOut: false }));
vi.mock("@/lib/mail/can-mail", () => ({ canMail: () => mail.goesOut }));
afterEach(() => {
  mail.goesOut = false;
});

const STEP_MS = 30_000;
/** In the middle of a step, and far enough from now for what the clock of the database says. */
const noon = new Date(Math.floor(Date.now() / STEP_MS) * STEP_MS + STEP_MS / 2);
const later = (steps: number) => new Date(noon.getTime() + steps * STEP_MS);

async function personWithTwoFactor() {
  const person = await createTestPerson();
  return { ...person, ...(await turnOnTwoFactor(person.session, noon)) };
}

const spend = (userId: string, code: string, now: Date) =>
  db.transaction((tx) => spendSecondFactor(tx, { userId, code, now }));
const wrong = { code: "invalid", field: "code" };

describe("setting it up", () => {
  test("is on only once a first code has confirmed it", async () => {
    const { session, userId } = await createTestPerson();
    const { secret, uri, qr } = await startTwoFactor(session, { password: TEST_PASSWORD });
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
    expect(qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(await hasTwoFactor(userId)).toBe(false);
    await expect(confirmTwoFactor(session, { code: "000000" }, TEST_LOCALE, noon)).rejects.toMatchObject(
      wrong,
    );
    expect(await hasTwoFactor(userId)).toBe(false);
    const codes = (await turnOnTwoFactor(session, noon)).recoveryCodes;
    expect(await hasTwoFactor(userId)).toBe(true);
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
  });

  test("asks for the password, and for a confirmed address where mails go out", async () => {
    const { session } = await createTestPerson();
    await expect(startTwoFactor(session, { password: "wrong" })).rejects.toMatchObject({ field: "password" });
    const unverified = await createTestPerson({ isVerified: false });
    await startTwoFactor(unverified.session, { password: TEST_PASSWORD });
    mail.goesOut = true;
    expect(await getSecurity(unverified.userId)).toMatchObject({ mustVerifyFirst: true });
    expect(await findUnverifiedEmail(unverified.userId)).toBe(unverified.email);
    await expect(startTwoFactor(unverified.session, { password: TEST_PASSWORD })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("of who has no password asks for a fresh sign-in", async () => {
    const { session } = await createTestPerson({ hasPassword: false });
    await startTwoFactor(session, { password: "" });
    const old = await createSession(session.userId, new Date(Date.now() - 16 * 60_000));
    await expect(startTwoFactor((await findSession(old))!, { password: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("keeps the secret sealed and no recovery code to read", async () => {
    const { userId, secret, recoveryCodes } = await personWithTwoFactor();
    expect(await hasSecretInClear(userId, secret)).toBe(false);
    const rows = JSON.stringify(await db.select().from(codeRows).where(eq(codeRows.userId, userId)));
    for (const code of recoveryCodes) {
      expect(rows).not.toContain(code);
      expect(rows).not.toContain(sha256(code.replace("-", "")));
    }
  });

  test("ends the sessions that began with less, writes it down and tells the owner", async () => {
    const person = await createTestPerson();
    const elsewhere = await createSession(person.userId);
    await turnOnTwoFactor(person.session, noon);
    expect(await findSession(elsewhere)).toBeNull();
    expect(await findSession(person.secret)).not.toBeNull();
    expect((await mailsTo(person.email)).map(({ template }) => template)).toEqual(["two-factor-on"]);
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.actorId, person.userId));
    expect(audit.map(({ kind }) => kind)).toEqual(["person/two-factor-on"]);
  });

  test("cannot be begun anew over one that is on, not by its own person either", async () => {
    const { session, userId, codeAt } = await personWithTwoFactor();
    await expect(startTwoFactor(session, { password: TEST_PASSWORD })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      confirmTwoFactor(session, { code: codeAt(later(1)) }, TEST_LOCALE, later(1)),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await spend(userId, codeAt(later(1)), later(1))).toBe("app");
  });
});

describe("a code of the app", () => {
  test("counts in its own half minute, the one before and the one after", async () => {
    const { userId, codeAt } = await personWithTwoFactor();
    await expect(spend(userId, codeAt(later(10)), later(12))).rejects.toMatchObject(wrong);
    await expect(spend(userId, codeAt(later(14)), later(12))).rejects.toMatchObject(wrong);
    expect(await spend(userId, codeAt(later(11)), later(12))).toBe("app");
    expect(await spend(userId, codeAt(later(12)), later(12))).toBe("app");
    expect(await spend(userId, codeAt(later(13)), later(12))).toBe("app");
  });

  test("counts once: not the one that confirmed it, not again, not an older one", async () => {
    const { userId, codeAt } = await personWithTwoFactor();
    await expect(spend(userId, codeAt(noon), noon)).rejects.toMatchObject(wrong);
    await spend(userId, codeAt(later(5)), later(5));
    await expect(spend(userId, codeAt(later(5)), later(5))).rejects.toMatchObject(wrong);
    await expect(spend(userId, codeAt(later(4)), later(5))).rejects.toMatchObject(wrong);
  });

  test("sent many times at once counts for one", async () => {
    const { userId, codeAt } = await personWithTwoFactor();
    const code = codeAt(later(3));
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => spend(userId, code, later(3))));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("of one person opens nothing of another", async () => {
    const [one, other] = [await personWithTwoFactor(), await personWithTwoFactor()];
    await expect(spend(other.userId, one.codeAt(later(2)), later(2))).rejects.toMatchObject(wrong);
  });
});

describe("a recovery code", () => {
  test("counts once, however it is typed", async () => {
    const { userId, recoveryCodes } = await personWithTwoFactor();
    const [code = ""] = recoveryCodes;
    expect(await spend(userId, ` ${code.toUpperCase().replace("-", " ")}`, noon)).toBe("recovery code");
    await expect(spend(userId, code, noon)).rejects.toMatchObject(wrong);
    expect(await countRecoveryCodes(userId)).toBe(RECOVERY_CODES - 1);
  });

  test("sent many times at once counts for one, and never for another person", async () => {
    const [one, other] = [await personWithTwoFactor(), await personWithTwoFactor()];
    const [code = ""] = one.recoveryCodes;
    await expect(spend(other.userId, code, noon)).rejects.toMatchObject(wrong);
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => spend(one.userId, code, noon)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("ends when new ones are made, which takes a code", async () => {
    const { userId, session, codeAt, recoveryCodes } = await personWithTwoFactor();
    await expect(renewRecoveryCodes(session, { code: "000000" }, noon)).rejects.toMatchObject(wrong);
    const renewed = await renewRecoveryCodes(session, { code: codeAt(later(1)) }, later(1));
    await expect(spend(userId, recoveryCodes[0]!, noon)).rejects.toMatchObject(wrong);
    expect(await spend(userId, renewed[0]!, noon)).toBe("recovery code");
  });
});

describe("turning it off", () => {
  test("takes the password and a code, and leaves no code behind", async () => {
    const { session, userId, email, codeAt } = await personWithTwoFactor();
    const [password, code] = [TEST_PASSWORD, codeAt(later(1))];
    const off = (input: { password: string; code: string }) =>
      turnOffTwoFactor(session, input, TEST_LOCALE, later(1));
    await expect(off({ password: "wrong", code })).rejects.toMatchObject({ field: "password" });
    await expect(off({ password, code: "000000" })).rejects.toMatchObject(wrong);
    expect(await hasTwoFactor(userId)).toBe(true);
    await off({ password, code });
    expect(await getSecurity(userId)).toMatchObject({ twoFactorSince: null, recoveryCodesLeft: 0 });
    expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "two-factor-off" });
  });
});

describe("half a sign-in", () => {
  const finish = (secret: string | undefined, code: string, now = later(1)) =>
    finishPendingLogin(secret, { code, visit }, now);
  const visit = { userAgent: null, network: "203.0.113.0/24", locale: TEST_LOCALE };
  const over = { code: "conflict", message: PENDING_REFUSAL };

  test("becomes a whole one by a code, once", async () => {
    const { userId, codeAt, recoveryCodes } = await personWithTwoFactor();
    const pending = await createPendingLogin(userId, noon);
    expect(await finish(pending, codeAt(later(1)))).toBe(userId);
    await expect(finish(pending, recoveryCodes[0]!)).rejects.toMatchObject(over);
    expect(await countRecoveryCodes(userId)).toBe(RECOVERY_CODES);
  });

  test("is no session, and its row does not hold its secret", async () => {
    const { userId } = await personWithTwoFactor();
    const pending = await createPendingLogin(userId);
    expect(await findSession(pending)).toBeNull();
    const rows = await db.select().from(pendingLogins).where(eq(pendingLogins.userId, userId));
    expect(JSON.stringify(rows)).not.toContain(pending);
  });

  test("of nobody, of long ago or made up leads nowhere", async () => {
    const { userId, codeAt } = await personWithTwoFactor();
    const pending = await createPendingLogin(userId, noon);
    const late = new Date(noon.getTime() + PENDING_LOGIN_MINUTES * 60_000);
    await expect(finish(pending, codeAt(late), late)).rejects.toMatchObject(over);
    for (const secret of [undefined, "", "made-up"]) {
      await expect(finish(secret, codeAt(later(1)))).rejects.toMatchObject(over);
    }
  });

  test("ends after a few wrong codes, with the right one too, and the owner hears of it", async () => {
    const { userId, email, codeAt } = await personWithTwoFactor();
    const told = async () => (await mailsTo(email)).filter(({ template }) => template === "code-refused");
    const pending = await createPendingLogin(userId, noon);
    for (let tried = 0; tried < PENDING_LOGIN_TRIES_MAX; tried++) {
      expect(await told()).toHaveLength(0);
      await expect(finish(pending, "000000")).rejects.toMatchObject(wrong);
    }
    expect(await told()).toHaveLength(1);
    const refusals = and(eq(auditEntries.actorId, userId), eq(auditEntries.kind, "person/sign-in-refused"));
    expect(await db.$count(auditEntries, refusals)).toBe(PENDING_LOGIN_TRIES_MAX);
    expect(await isPending(pending, noon)).toBe(false);
    await expect(finish(pending, codeAt(later(1)))).rejects.toMatchObject(over);
  });

  test("finished twice at once gives one session and spends one code", async () => {
    const { userId, codeAt, recoveryCodes } = await personWithTwoFactor();
    const pending = await createPendingLogin(userId, noon);
    const results = await Promise.allSettled([
      finish(pending, codeAt(later(1))),
      finish(pending, recoveryCodes[0]!),
      finish(pending, recoveryCodes[1]!),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countRecoveryCodes(userId)).toBeGreaterThanOrEqual(RECOVERY_CODES - 1);
  });

  test("is bounded per person over all that are begun", async () => {
    const { userId, codeAt } = await personWithTwoFactor();
    for (let tried = 0; tried < limits["second step"].points; tried++) await countSecondStep(userId);
    const pending = await createPendingLogin(userId, noon);
    await expect(finish(pending, codeAt(later(1)))).rejects.toMatchObject({ code: "throttled" });
  });
});
