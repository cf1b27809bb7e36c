import "server-only";
import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { twoFactors } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { spendRecoveryCode } from "./recovery-codes";
import { throttle } from "./throttle";
import { findTotpStep } from "./totp";

const TOTP_CODE = /^\d{6}$/;

export async function hasTwoFactor(userId: string, database: Database | Transaction = db): Promise<boolean> {
  const [row] = await database.select({ userId: twoFactors.userId }).from(twoFactors).where(isOn(userId));
  return row !== undefined;
}

/** Before each look at a code; six digits are guessed by trying. */
export async function countSecondStep(userId: string): Promise<void> {
  await throttle("second step", userId);
  await throttle("second step, a day", userId);
}

/** Takes a code of the app or a recovery code, each once. */
export async function spendSecondFactor(
  tx: Transaction,
  { userId, code, now = new Date() }: { userId: string; code: string; now?: Date },
): Promise<"app" | "recovery code"> {
  const digits = code.replaceAll(/\s/g, "");
  if (TOTP_CODE.test(digits)) {
    if (await spendTotp(tx, { userId, code: digits, now })) return "app";
  } else if ((await hasTwoFactor(userId, tx)) && (await spendRecoveryCode(tx, userId, code))) {
    return "recovery code";
  }
  throw new AppError("invalid", "This code is not right, or was used before. Wait for the next one.", {
    field: "code",
  });
}

/** By compare-and-set on the time step: of one code sent twice at once, one is taken, and none that is older. */
async function spendTotp(
  tx: Transaction,
  { userId, code, now }: { userId: string; code: string; now: Date },
): Promise<boolean> {
  const [row] = await tx.select({ secret: twoFactors.secret }).from(twoFactors).where(isOn(userId));
  const step = row && findTotpStep(row.secret, code, now);
  if (step === null || step === undefined) return false;
  const taken = await tx
    .update(twoFactors)
    .set({ lastStep: step })
    .where(and(isOn(userId), or(isNull(twoFactors.lastStep), lt(twoFactors.lastStep, step))))
    .returning({ userId: twoFactors.userId });
  return taken.length === 1;
}

function isOn(userId: string) {
  return and(eq(twoFactors.userId, userId), isNotNull(twoFactors.confirmedAt));
}
