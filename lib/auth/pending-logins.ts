import "server-only";
import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import { db } from "@/db";
import { pendingLogins } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { auditRefusal } from "./audit-sign-in";
import type { CodeInput } from "./input";
import { getLogin } from "./login";
import { countSecondStep, spendSecondFactor } from "./second-factor";
import { tellByMail } from "./tell-by-mail";
import { forgiveAttempts } from "./throttle";
import type { Visit } from "./visit";

export const PENDING_LOGIN_MINUTES = 10;
export const PENDING_LOGIN_TRIES_MAX = 5;

export const PENDING_REFUSAL = "This sign-in has ended. Begin again with your password.";

/** Somebody's password was right: they have ten minutes for the second step. Gives the secret for the cookie. */
export async function createPendingLogin(userId: string, now = new Date()): Promise<string> {
  const secret = createSecret();
  const expiresAt = new Date(now.getTime() + PENDING_LOGIN_MINUTES * 60_000);
  await db.delete(pendingLogins).where(lte(pendingLogins.expiresAt, now));
  await db.insert(pendingLogins).values({ tokenHash: sha256(secret), userId, expiresAt });
  return secret;
}

export async function isPending(secret: string | undefined, now = new Date()): Promise<boolean> {
  if (!secret) return false;
  const [row] = await db
    .select({ tries: pendingLogins.tries })
    .from(pendingLogins)
    .where(isOpen(secret, now));
  return row !== undefined;
}

/** Gives the person who is in now. The sign-in and the code are spent together, or neither. */
export async function finishPendingLogin(
  secret: string | undefined,
  { code, visit }: CodeInput & { visit: Visit },
  now = new Date(),
): Promise<string> {
  const tried = secret && (await countTry(secret, now));
  if (!tried) throw new AppError("conflict", PENDING_REFUSAL);
  const { userId, tries } = tried;
  await countSecondStep(userId);
  try {
    await db.transaction(async (tx) => {
      const ended = await tx
        .delete(pendingLogins)
        .where(eq(pendingLogins.tokenHash, sha256(secret)))
        .returning({ userId: pendingLogins.userId });
      if (ended.length === 0) throw new AppError("conflict", PENDING_REFUSAL);
      await spendSecondFactor(tx, { userId, code, now });
    });
  } catch (refusal) {
    await noteRefusal(userId, { visit, isLast: tries === PENDING_LOGIN_TRIES_MAX, now });
    throw refusal;
  }
  await forgiveAttempts("second step", userId);
  return userId;
}

/** Whoever came this far knows the password: once they have used up their tries, the owner has to hear of it. */
async function noteRefusal(
  userId: string,
  { visit, isLast, now }: { visit: Visit; isLast: boolean; now: Date },
): Promise<void> {
  const login = await getLogin(userId);
  await db.transaction(async (tx) => {
    await auditRefusal(login, { way: "code", network: visit.network }, tx);
    if (isLast) await tellByMail(tx, "code-refused", { login, locale: visit.locale, now });
  });
}

async function countTry(secret: string, now: Date): Promise<{ userId: string; tries: number } | undefined> {
  const [row] = await db
    .update(pendingLogins)
    .set({ tries: sql`${pendingLogins.tries} + 1` })
    .where(isOpen(secret, now))
    .returning({ userId: pendingLogins.userId, tries: pendingLogins.tries });
  return row;
}

function isOpen(secret: string, now: Date) {
  return and(
    eq(pendingLogins.tokenHash, sha256(secret)),
    gt(pendingLogins.expiresAt, now),
    lt(pendingLogins.tries, PENDING_LOGIN_TRIES_MAX),
  );
}
