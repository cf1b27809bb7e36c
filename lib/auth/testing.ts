import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db } from "@/db";
import { mails, users } from "@/db/schema";
import { hashPassword } from "./hash-password";
import { createSession, findSession, type Session } from "./sessions";
import { confirmTwoFactor, startTwoFactor } from "./two-factor";

export const TEST_PASSWORD = "correct horse battery";
export const TEST_LOCALE = "en-GB";
let passwordHash: Promise<string> | undefined;

/** Somebody with a password, a confirmed address and one session. */
export async function createTestPerson(
  options: { isVerified?: boolean; hasPassword?: boolean } = {},
): Promise<{ userId: string; email: string; secret: string; session: Session }> {
  const { isVerified = true, hasPassword = true } = options;
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const email = `${randomUUID()}@example.test`;
  const [user] = await db
    .insert(users)
    .values({
      name: "Ines Moreau",
      email,
      emailVerified: isVerified ? new Date() : null,
      passwordHash: hasPassword ? await passwordHash : null,
    })
    .returning({ id: users.id });
  const secret = await createSession(user!.id);
  return { userId: user!.id, email, secret, session: (await findSession(secret))! };
}

/** The codes of a person's app at some moment; a step is half a minute. */
export async function turnOnTwoFactor(session: Session, now = new Date()) {
  const { secret } = await startTwoFactor(session, { password: TEST_PASSWORD });
  const codeAt = (at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: +at });
  const recoveryCodes = await confirmTwoFactor(session, { code: codeAt(now) }, TEST_LOCALE, now);
  return { codeAt, recoveryCodes, secret };
}

export async function hasSecretInClear(userId: string, secret: string): Promise<boolean> {
  const rows = await db.execute(`select * from two_factors where user_id = '${userId}'`);
  return JSON.stringify(rows).includes(secret);
}

/** What went to an address, oldest first, with where its button leads. */
export async function mailsTo(email: string) {
  const rows = await db.select().from(mails).where(eq(mails.to, email)).orderBy(asc(mails.createdAt));
  return rows.map(({ template, values, locale }) => {
    const { url, values: named } = JSON.parse(values ?? "{}") as { url?: string; values: object };
    return { template, locale, url, values: named, token: url?.split("/").at(-1) ?? "" };
  });
}
