import "server-only";
import { and, eq, gt, lte, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { sessions } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";

const DAY_MS = 86_400_000;
export const SESSION_DAYS = 30;

export interface Session {
  userId: string;
  tokenHash: string;
}

/** Gives the secret for the cookie. The person's sessions that have ended go at the same time. */
export async function createSession(userId: string, now = new Date()): Promise<string> {
  const secret = createSecret();
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, now)));
  await db.insert(sessions).values({ tokenHash: sha256(secret), userId, expiresAt: expiryFrom(now) });
  return secret;
}

/** A session in use lives on; its row is touched once a day at most. */
export async function findSession(secret: string, now = new Date()): Promise<Session | null> {
  const [row] = await db
    .select({ userId: sessions.userId, tokenHash: sessions.tokenHash, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, sha256(secret)), gt(sessions.expiresAt, now)))
    .limit(1);
  if (!row) return null;
  const { expiresAt, ...session } = row;
  const fresh = expiryFrom(now);
  if (fresh.getTime() - expiresAt.getTime() > DAY_MS) {
    await db.update(sessions).set({ expiresAt: fresh }).where(eq(sessions.tokenHash, row.tokenHash));
  }
  return session;
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
