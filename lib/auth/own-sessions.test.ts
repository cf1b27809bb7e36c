import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries, notifications, sessions } from "@/db/schema";
import { beginSession } from "./begin-session";
import { endOtherSessions, endSession, listSessions } from "./own-sessions";
import { createSession, findSession, TOUCHED_AFTER_MS } from "./sessions";
import { createTestPerson, mailsTo } from "./testing";
import type { Visit } from "./visit";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const here: Visit = { userAgent: firefox, network: "203.0.113.0/24", locale: "de-DE" };
const onPhone: Visit = { ...here, userAgent: iPhone };

describe("a person's sessions", () => {
  test("are theirs alone, this one first, by browser and shortened network", async () => {
    const { userId } = await createTestPerson();
    await createTestPerson();
    const secret = await beginSession(userId, { way: "credentials", visit: here });
    await beginSession(userId, { way: "google", visit: onPhone });
    const listed = await listSessions((await findSession(secret))!);
    expect(listed.map(({ device, network, isThisOne }) => ({ device, network, isThisOne }))).toEqual([
      { device: { browser: "Firefox", system: "Linux" }, network: "203.0.113.0/24", isThisOne: true },
      { device: { browser: "Safari", system: "iPhone" }, network: "203.0.113.0/24", isThisOne: false },
      { device: { browser: null, system: null }, network: null, isThisOne: false },
    ]);
    expect(JSON.stringify(listed)).not.toContain((await findSession(secret))!.tokenHash);
  });

  test("note their use once in ten minutes", async () => {
    const { userId, secret } = await createTestPerson();
    const used = async () =>
      (await db.select().from(sessions).where(eq(sessions.userId, userId)))[0]!.lastUsedAt.getTime();
    const begun = await used();
    await findSession(secret, new Date(begun + TOUCHED_AFTER_MS));
    expect(await used()).toBe(begun);
    await findSession(secret, new Date(begun + TOUCHED_AFTER_MS + 1000));
    expect(await used()).toBe(begun + TOUCHED_AFTER_MS + 1000);
  });

  test("can be ended one by one, once, and never somebody else's", async () => {
    const [person, stranger] = [await createTestPerson(), await createTestPerson()];
    const other = await createSession(person.userId);
    const listed = await listSessions(person.session);
    const { id } = listed.find(({ isThisOne }) => !isThisOne)!;
    const gone = { code: "not-found" };
    await expect(endSession(stranger.session, id)).rejects.toMatchObject(gone);
    expect(await findSession(other)).not.toBeNull();
    await endSession(person.session, id);
    expect(await findSession(other)).toBeNull();
    await expect(endSession(person.session, id)).rejects.toMatchObject(gone);
    await expect(endSession(person.session, randomUUID())).rejects.toMatchObject(gone);
  });

  test("can all be ended but this one, and it is written down", async () => {
    const { userId, secret, session } = await createTestPerson();
    const others = [await createSession(userId), await createSession(userId)];
    await endOtherSessions(session);
    expect(await findSession(secret)).not.toBeNull();
    expect(await Promise.all(others.map((other) => findSession(other)))).toEqual([null, null]);
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.actorId, userId));
    expect(audit.map(({ kind }) => kind)).toEqual(["person/sessions-ended"]);
  });
});

describe("signing in", () => {
  const alerts = async (userId: string, email: string) => ({
    notices: await db.$count(notifications, eq(notifications.userId, userId)),
    mails: (await mailsTo(email)).filter(({ template }) => template === "new-sign-in"),
  });

  test("ends the session that this browser had", async () => {
    const { userId, secret } = await createTestPerson();
    await beginSession(userId, { way: "credentials", visit: here, previous: secret });
    expect(await findSession(secret)).toBeNull();
  });

  test("from a browser or network not seen before is told, the very first one apart", async () => {
    const { userId, email } = await createTestPerson();
    await beginSession(userId, { way: "credentials", visit: here });
    await beginSession(userId, { way: "credentials", visit: here });
    expect(await alerts(userId, email)).toEqual({ notices: 0, mails: [] });
    await beginSession(userId, { way: "credentials", visit: onPhone });
    await beginSession(userId, { way: "credentials", visit: onPhone });
    const told = await alerts(userId, email);
    expect(told.notices).toBe(1);
    expect(told.mails).toMatchObject([
      { locale: "de-DE", values: { device: "Safari, iPhone", network: "203.0.113.0/24" } },
    ]);
    await beginSession(userId, { way: "link", visit: { ...here, network: "198.51.100.0/24" } });
    expect((await alerts(userId, email)).notices).toBe(2);
  });

  test("twice at once from the same new browser is told once", async () => {
    const { userId, email } = await createTestPerson();
    await beginSession(userId, { way: "credentials", visit: here });
    await Promise.all([1, 2, 3].map(() => beginSession(userId, { way: "credentials", visit: onPhone })));
    expect((await alerts(userId, email)).notices).toBe(1);
  });

  test("after half a year from a known browser is told again", async () => {
    const { userId, email } = await createTestPerson();
    const later = new Date(Date.now() + 181 * 86_400_000);
    await beginSession(userId, { way: "credentials", visit: here });
    await beginSession(userId, { way: "credentials", visit: onPhone }, later);
    await beginSession(userId, { way: "credentials", visit: here }, later);
    expect((await alerts(userId, email)).notices).toBe(1);
  });
});
