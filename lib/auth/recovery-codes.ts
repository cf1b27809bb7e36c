import "server-only";
import { randomInt } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { recoveryCodes } from "@/db/schema";
import { deriveKey, hmacSha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

export const RECOVERY_CODES = 10;
const CODE_CHARS = 10;
/** Without what is taken for something else when it is read from paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** New codes in place of all that were. They are told once, here. */
export async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, createCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashCode(userId, code) })));
  return codes;
}

/** Of all that use a code at once, one gets in. */
export async function spendRecoveryCode(
  database: Database | Transaction,
  userId: string,
  code: string,
): Promise<boolean> {
  const spent = await database
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashCode(userId, code))))
    .returning({ userId: recoveryCodes.userId });
  return spent.length === 1;
}

export async function countRecoveryCodes(userId: string): Promise<number> {
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.userId, userId));
  return left?.count ?? 0;
}

/** `abcde-fghjk`, fifty bits of chance. */
function createCode(): string {
  const chars = Array.from({ length: CODE_CHARS }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return `${chars.slice(0, 5).join("")}-${chars.slice(5).join("")}`;
}

function hashCode(userId: string, code: string): string {
  const key = deriveKey(getEnv().AUTH_SECRET, "recovery codes").toString("hex");
  return hmacSha256(key, `${userId} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`);
}
