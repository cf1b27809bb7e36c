import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries, users } from "@/db/schema";
import { markEmailVerified } from "@/lib/workspaces/mark-email-verified";
import { askEmailChange, changeEmail } from "./change-email";
import { LINK_REFUSAL } from "./person-links";
import type { Session } from "./sessions";
import { signUp } from "./sign-up";
import { createTestPerson, mailsTo, TEST_LOCALE, TEST_PASSWORD } from "./testing";
import { limits } from "./throttle";
import { askVerification, verifyEmail } from "./verify-email";

const newAddress = () => `${randomUUID()}@example.test`;
const ask = (session: Session, email: string, password = TEST_PASSWORD) =>
  askEmailChange(session, { email, password }, TEST_LOCALE);

async function readUser(userId: string) {
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  return user!;
}

describe("another address", () => {
  test("counts once its own link was followed; the old one hears of both", async () => {
    const { session, userId, email } = await createTestPerson();
    const next = newAddress();
    await ask(session, next);
    expect((await readUser(userId)).email).toBe(email);
    const [mail] = await mailsTo(next);
    await changeEmail(session, mail!.token, TEST_LOCALE);
    expect(await readUser(userId)).toMatchObject({ email: next });
    expect((await mailsTo(email)).map(({ template }) => template)).toEqual([
      "email-change-asked",
      "email-changed",
    ]);
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.actorId, userId));
    expect(audit.map(({ kind }) => kind)).toEqual(["person/email-changed"]);
    await expect(changeEmail(session, mail!.token, TEST_LOCALE)).rejects.toThrow(LINK_REFUSAL);
  });

  test("takes the password", async () => {
    const { session, email } = await createTestPerson();
    await expect(ask(session, newAddress(), "wrong")).rejects.toMatchObject({ field: "password" });
    expect(await mailsTo(email)).toEqual([]);
    await expect(ask(session, email)).rejects.toMatchObject({ field: "email" });
  });

  test("that somebody has is answered alike, told to its owner and never given away", async () => {
    const [asker, owner] = [await createTestPerson(), await createTestPerson()];
    expect(await ask(asker.session, owner.email)).toBe(await ask(asker.session, newAddress()));
    expect(await mailsTo(owner.email)).toMatchObject([{ template: "email-taken", url: undefined }]);
  });

  test("goes to the first of two who asked for it", async () => {
    const people = [await createTestPerson(), await createTestPerson()];
    const next = newAddress();
    for (const { session } of people) await ask(session, next);
    const tokens = (await mailsTo(next)).map(({ token }) => token);
    const results = await Promise.allSettled(
      people.map(({ session }, index) => changeEmail(session, tokens[index]!, TEST_LOCALE)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict" });
  });

  test("is not taken by a link that belongs to somebody else", async () => {
    const [asker, stranger] = [await createTestPerson(), await createTestPerson()];
    const next = newAddress();
    await ask(asker.session, next);
    const [mail] = await mailsTo(next);
    await expect(changeEmail(stranger.session, mail!.token, TEST_LOCALE)).rejects.toThrow(LINK_REFUSAL);
    await changeEmail(asker.session, mail!.token, TEST_LOCALE);
    expect((await readUser(stranger.userId)).email).toBe(stranger.email);
  });

  test("by a link used many times at once changes once", async () => {
    const { session } = await createTestPerson();
    const next = newAddress();
    await ask(session, next);
    const [mail] = await mailsTo(next);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => changeEmail(session, mail!.token, TEST_LOCALE)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is asked for a few times an hour at most", async () => {
    const { session } = await createTestPerson();
    for (let asked = 0; asked < limits["change address"].points; asked++) await ask(session, newAddress());
    await expect(ask(session, newAddress())).rejects.toMatchObject({ code: "throttled" });
  });
});

describe("confirming an address", () => {
  test("begins with the mail of a sign-up", async () => {
    const email = newAddress();
    await signUp({ name: "Koto", email, password: TEST_PASSWORD }, null, "de-DE");
    expect(await mailsTo(email)).toMatchObject([{ template: "verify-email", locale: "de-DE" }]);
  });

  test("takes the link and the login it was sent for, once", async () => {
    const [person, other] = [
      await createTestPerson({ isVerified: false }),
      await createTestPerson({ isVerified: false }),
    ];
    await askVerification(person.session, TEST_LOCALE);
    const [mail] = await mailsTo(person.email);
    await expect(verifyEmail(other.session, mail!.token)).rejects.toThrow(LINK_REFUSAL);
    await verifyEmail(person.session, mail!.token);
    expect((await readUser(person.userId)).emailVerified).not.toBeNull();
    expect((await readUser(other.userId)).emailVerified).toBeNull();
    await expect(verifyEmail(person.session, mail!.token)).rejects.toThrow(LINK_REFUSAL);
  });

  test("is over after three days, and no longer asked for once it is done", async () => {
    const { session, email } = await createTestPerson({ isVerified: false });
    await askVerification(session, TEST_LOCALE);
    const [mail] = await mailsTo(email);
    const late = new Date(Date.now() + 72 * 3_600_000 + 1000);
    await expect(verifyEmail(session, mail!.token, late)).rejects.toThrow(LINK_REFUSAL);
    await verifyEmail(session, mail!.token);
    await askVerification(session, TEST_LOCALE);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test("of an address the login has left confirms nothing", async () => {
    const { session, userId, email } = await createTestPerson({ isVerified: false });
    await askVerification(session, TEST_LOCALE);
    const [mail] = await mailsTo(email);
    await db.update(users).set({ email: newAddress() }).where(eq(users.id, userId));
    await expect(verifyEmail(session, mail!.token)).rejects.toThrow(LINK_REFUSAL);
    await markEmailVerified(db, { userId, email });
    expect((await readUser(userId)).emailVerified).toBeNull();
  });

  test("may be mailed again a few times an hour", async () => {
    const { session } = await createTestPerson({ isVerified: false });
    for (let asked = 0; asked < limits["ask for verification"].points; asked++) {
      await askVerification(session, TEST_LOCALE);
    }
    await expect(askVerification(session, TEST_LOCALE)).rejects.toMatchObject({ code: "throttled" });
  });
});
