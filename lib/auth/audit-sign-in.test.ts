import { asc, eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db";
import { auditEntries, users } from "@/db/schema";
import { createTestUser } from "@/lib/workspaces/testing";
import { createAuthOptions } from "./auth-options";
import { beginSession } from "./begin-session";
import { checkPassword } from "./check-password";
import { hashPassword } from "./hash-password";
import { findSession } from "./sessions";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

test("who signs in, is refused and signs out is in the audit log, without any workspace", async () => {
  const userId = await createTestUser();
  const [user] = await db
    .update(users)
    .set({ passwordHash: await hashPassword("a long enough password") })
    .where(eq(users.id, userId))
    .returning();
  const { events } = createAuthOptions();
  const login = { email: user!.email, password: "not that password" };
  await expect(checkPassword(login, "192.0.2.7")).rejects.toThrow("not right");
  const visit = {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    network: "192.0.2.0/24",
    locale: "en",
  };
  const secret = await beginSession(userId, { way: "credentials", visit });
  await events!.signOut!({ token: { secret }, session: undefined as never });
  expect(await findSession(secret)).toBeNull();
  const entries = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.actorId, userId))
    .orderBy(asc(auditEntries.id));
  expect(entries).toMatchObject([
    { kind: "person/sign-in-refused", workspaceId: null, details: { network: "192.0.2.0/24" } },
    { kind: "person/signed-in", details: { way: "credentials", device: "Firefox, Linux" } },
    { kind: "person/signed-out", actorName: "Ines Moreau" },
  ]);
});

test("who guesses an address that nobody has fills no log", async () => {
  const before = await db.$count(auditEntries, eq(auditEntries.kind, "person/sign-in-refused"));
  const login = { email: "nobody-at-all@example.test", password: "not that password" };
  await expect(checkPassword(login, null)).rejects.toThrow("not right");
  expect(await db.$count(auditEntries, eq(auditEntries.kind, "person/sign-in-refused"))).toBe(before);
});
