import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries, oauthAccounts, personLinks, users } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { admitResetAsk, sendPasswordReset } from "./ask-password-reset";
import { askEmailChange, changeEmail } from "./change-email";
import { checkPassword, SIGN_IN_REFUSAL } from "./check-password";
import { createPendingLogin, isPending } from "./pending-logins";
import { LINK_REFUSAL } from "./person-links";
import { resetPassword } from "./reset-password";
import { createSession, findSession } from "./sessions";
import { createTestPerson, mailsTo, TEST_LOCALE, TEST_PASSWORD, turnOnTwoFactor } from "./testing";
import { limits, throttle } from "./throttle";

const password = "a whole new password";
const HOUR_MS = 3_600_000;

async function askFor(email: string): Promise<string> {
  await sendPasswordReset({ email }, TEST_LOCALE);
  return (await mailsTo(email)).findLast(({ template }) => template === "password-reset")!.token;
}
const reset = (token: string, now?: Date) => resetPassword({ token, password }, TEST_LOCALE, now);

describe("asking for a new password", () => {
  test("mails a link of this site whose secret the row does not hold", async () => {
    const { email, userId } = await createTestPerson();
    await sendPasswordReset({ email }, "de-AT");
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ template: "password-reset", locale: "de-AT" });
    expect(mail?.url).toMatch(new RegExp(`^${getEnv().APP_URL}/reset-password/[\\w-]{43}$`));
    const rows = await db.select().from(personLinks).where(eq(personLinks.userId, userId));
    expect(JSON.stringify(rows)).not.toContain(mail?.token);
  });

  test("for an address nobody has sends nothing, and is admitted and counted just the same", async () => {
    const email = `${randomUUID()}@example.test`;
    await sendPasswordReset({ email }, TEST_LOCALE);
    expect(await mailsTo(email)).toEqual([]);
    const known = (await createTestPerson()).email;
    for (const address of [email, known]) {
      for (let asked = 0; asked < limits["ask for a reset, by address"].points; asked++) {
        await admitResetAsk({ email: address }, null);
      }
      await expect(admitResetAsk({ email: address }, null)).rejects.toMatchObject({ code: "throttled" });
    }
  });

  test("is bounded per network, whatever addresses are asked for", async () => {
    const network = randomUUID();
    const ask = () => admitResetAsk({ email: `${randomUUID()}@example.test` }, network);
    for (let asked = 0; asked < limits["ask for a reset, by network"].points; asked++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "throttled" });
  });

  test("by a stranger leaves the links that were sent before as they were", async () => {
    const { email, userId } = await createTestPerson();
    const first = await askFor(email);
    await askFor(email);
    expect(await reset(first)).toBe(userId);
  });
});

describe("a link of a forgotten password", () => {
  test("sets the password, ends every session and half a sign-in, and tells the owner", async () => {
    const { email, userId, secret } = await createTestPerson();
    const [elsewhere, pending] = [await createSession(userId), await createPendingLogin(userId)];
    await reset(await askFor(email));
    expect(await checkPassword({ email, password }, null)).toMatchObject({ id: userId });
    await expect(checkPassword({ email, password: TEST_PASSWORD }, null)).rejects.toThrow(SIGN_IN_REFUSAL);
    expect(await Promise.all([findSession(secret), findSession(elsewhere)])).toEqual([null, null]);
    expect(await isPending(pending)).toBe(false);
    expect((await mailsTo(email)).map(({ template }) => template)).toContain("password-changed");
    const ofPerson = and(eq(auditEntries.actorId, userId), eq(auditEntries.kind, "person/password-reset"));
    expect(await db.select().from(auditEntries).where(ofPerson)).toHaveLength(1);
  });

  test("works once, and takes the others of that person with it", async () => {
    const { email } = await createTestPerson();
    const [first, second] = [await askFor(email), await askFor(email)];
    await reset(second);
    for (const token of [first, second]) await expect(reset(token)).rejects.toThrow(LINK_REFUSAL);
  });

  test("used several times at once works for one of them", async () => {
    const { email } = await createTestPerson();
    const token = await askFor(email);
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => reset(token)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.filter((result) => result.status === "rejected");
    expect(new Set(refused.map(({ reason }) => String(reason.message)))).toEqual(new Set([LINK_REFUSAL]));
  });

  test("and another one of the same person, used at once, do not wait for each other for ever", async () => {
    const { email } = await createTestPerson();
    const tokens = [await askFor(email), await askFor(email)];
    const results = await Promise.allSettled(tokens.map((token) => reset(token)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("ends after an hour, and a made-up one never worked", async () => {
    const { email } = await createTestPerson();
    const token = await askFor(email);
    await expect(reset(token, new Date(Date.now() + HOUR_MS + 1000))).rejects.toThrow(LINK_REFUSAL);
    await expect(reset("made-up")).rejects.toThrow(LINK_REFUSAL);
    await expect(checkPassword({ email, password: TEST_PASSWORD }, null)).resolves.toBeTruthy();
  });

  test("of another purpose sets no password", async () => {
    const { email, session } = await createTestPerson();
    const other = `${randomUUID()}@example.test`;
    await askEmailChange(session, { email: other, password: TEST_PASSWORD }, TEST_LOCALE);
    const [{ token } = { token: "" }] = await mailsTo(other);
    await expect(reset(token)).rejects.toThrow(LINK_REFUSAL);
    await expect(changeEmail(session, await askFor(email), TEST_LOCALE)).rejects.toThrow(LINK_REFUSAL);
  });

  test("sent to an address that the login has left does nothing", async () => {
    const { email, session } = await createTestPerson();
    const token = await askFor(email);
    await db
      .update(users)
      .set({ email: `${randomUUID()}@example.test` })
      .where(eq(users.id, session.userId));
    await expect(reset(token)).rejects.toThrow(LINK_REFUSAL);
  });

  test("gives a first password to who comes through Google or GitHub, and leaves that way open", async () => {
    const { email, userId } = await createTestPerson({ hasPassword: false });
    await db
      .insert(oauthAccounts)
      .values({ userId, type: "oauth", provider: "google", providerAccountId: randomUUID() });
    await reset(await askFor(email));
    expect(await checkPassword({ email, password }, null)).toMatchObject({ id: userId });
    expect(await db.select().from(oauthAccounts).where(eq(oauthAccounts.userId, userId))).toHaveLength(1);
  });

  test("claims an address that was never confirmed, and shuts out who signed up with it before", async () => {
    const { email, userId } = await createTestPerson({ isVerified: false });
    const squatter = { userId, type: "oauth", provider: "github", providerAccountId: randomUUID() };
    await db.insert(oauthAccounts).values(squatter);
    await reset(await askFor(email));
    expect(await db.select().from(oauthAccounts).where(eq(oauthAccounts.userId, userId))).toEqual([]);
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    expect(user?.emailVerified).not.toBeNull();
  });

  test("does not take the second step away", async () => {
    const { email, userId, session } = await createTestPerson();
    const { codeAt } = await turnOnTwoFactor(session);
    await reset(await askFor(email));
    const { hasTwoFactor } = await import("./second-factor");
    expect(await hasTwoFactor(userId)).toBe(true);
    expect(codeAt(new Date())).toMatch(/^\d{6}$/);
  });

  test("is the way past a stranger who used up every attempt on an address", async () => {
    const { email, userId } = await createTestPerson();
    const limit = "sign in, by address, from anywhere";
    for (let tried = 0; tried < limits[limit].points; tried++) await throttle(limit, email);
    const own = () => checkPassword({ email, password }, randomUUID());
    await expect(own()).rejects.toMatchObject({ code: "throttled" });
    await reset(await askFor(email));
    expect(await own()).toMatchObject({ id: userId });
  });
});
