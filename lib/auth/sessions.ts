import "server-only";
import { and, eq, gt, lte, ne } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { sessions } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";

const DAY_MS = 86_400_000;
export const SESSION_DAYS = 30;
export const TOUCHED_AFTER_MS = 10 * 60_000;

export interface Session {
  userId: string;
  tokenHash: string;
}

interface SessionOrigin {
  userAgent?: string | null;
  network?: string | null;
  database?: Database | Transaction;
}

/** Gives the secret for the cookie. The person's sessions that have ended go at the same time. */
export async function createSession(
  userId: string,
  now = new Date(),
  { userAgent, network, database = db }: SessionOrigin = {},
): Promise<string> {
  const secret = createSecret();
  await database.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, now)));
  await database.insert(sessions).values({
    tokenHash: sha256(secret),
    userId,
    userAgent,
    network,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: expiryFrom(now),
  });
  return secret;
}

/** A session in use lives on. When it was used is noted every ten minutes, and its end moves once a day. */
export async function findSession(secret: string, now = new Date()): Promise<Session | null> {
  const { userId, tokenHash, lastUsedAt, expiresAt } = sessions;
  const [row] = await db
    .select({ userId, tokenHash, lastUsedAt, expiresAt })
    .from(sessions)
    .where(and(eq(tokenHash, sha256(secret)), gt(expiresAt, now)))
    .limit(1);
  if (!row) return null;
  const end = expiryFrom(now);
  const isOlder = end.getTime() - row.expiresAt.getTime() > DAY_MS;
  if (isOlder || now.getTime() - row.lastUsedAt.getTime() > TOUCHED_AFTER_MS) {
    await db
      .update(sessions)
      .set({ lastUsedAt: now, ...(isOlder ? { expiresAt: end } : {}) })
      .where(eq(tokenHash, row.tokenHash));
  }
  return { userId: row.userId, tokenHash: row.tokenHash };
}

export async function deleteSession(secret: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, sha256(secret)));
}

export async function deleteOtherSessions(tx: Transaction, { userId, tokenHash }: Session): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.tokenHash, tokenHash)));
}

function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * DAY_MS);
}
