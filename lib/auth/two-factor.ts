import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { pendingLogins, recoveryCodes, twoFactors } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { canMail } from "@/lib/mail/can-mail";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { CodeInput, OwnerInput, TwoFactorOffInput } from "./input";
import { actorOfLogin, getLogin, type Login } from "./login";
import { proveOwner } from "./prove-owner";
import { replaceRecoveryCodes } from "./recovery-codes";
import { countSecondStep, spendSecondFactor } from "./second-factor";
import { deleteOtherSessions, type Session } from "./sessions";
import { tellByMail } from "./tell-by-mail";
import { forgiveAttempts } from "./throttle";
import { createTotpSecret, describeTotp, findTotpStep, type QrPicture } from "./totp";

const ON_ALREADY = "The second step is on already.";

/** Begins, or begins anew: nothing is asked for at sign-in before a first code has confirmed it. */
export async function startTwoFactor(
  session: Session,
  { password }: OwnerInput,
): Promise<{ secret: string; uri: string; qr: QrPicture }> {
  const login = await proveOwner(session, password);
  // Or a stranger could sign up with somebody's address and lock its owner out of it for good.
  if (!login.emailVerified && canMail()) {
    throw new AppError("forbidden", "Confirm your address first: the link is in your mail.");
  }
  const secret = createTotpSecret();
  const begun = await db
    .insert(twoFactors)
    .values({ userId: login.id, secret })
    .onConflictDoUpdate({
      target: twoFactors.userId,
      set: { secret, createdAt: new Date() },
      setWhere: isNull(twoFactors.confirmedAt),
    })
    .returning({ userId: twoFactors.userId });
  if (begun.length === 0) throw new AppError("conflict", ON_ALREADY);
  return { secret, ...describeTotp(secret, login.email) };
}

/** Other sessions began with less, so they end. Gives the recovery codes, this once. */
export async function confirmTwoFactor(
  session: Session,
  { code }: CodeInput,
  locale: string,
  now = new Date(),
): Promise<string[]> {
  const { userId } = session;
  await countSecondStep(userId);
  const codes = await db.transaction(async (tx) => {
    const begun = and(eq(twoFactors.userId, userId), isNull(twoFactors.confirmedAt));
    const [row] = await tx.select({ secret: twoFactors.secret }).from(twoFactors).where(begun).for("update");
    if (!row) throw new AppError("conflict", "Begin again: there is no second step to confirm.");
    const step = findTotpStep(row.secret, code.replaceAll(/\s/g, ""), now);
    if (step === null) {
      throw new AppError("invalid", "This code does not fit. Check the clock of the phone.", {
        field: "code",
      });
    }
    await tx.update(twoFactors).set({ confirmedAt: now, lastStep: step }).where(begun);
    await deleteOtherSessions(tx, session);
    await tx.delete(pendingLogins).where(eq(pendingLogins.userId, userId));
    const login = await getLogin(userId, tx);
    await record(tx, "on", { login, locale, now });
    return replaceRecoveryCodes(tx, userId);
  });
  await forgiveAttempts("second step", userId);
  return codes;
}

export async function turnOffTwoFactor(
  session: Session,
  { password, code }: TwoFactorOffInput,
  locale: string,
  now = new Date(),
): Promise<void> {
  const login = await proveOwner(session, password);
  const userId = login.id;
  await countSecondStep(userId);
  await db.transaction(async (tx) => {
    await spendSecondFactor(tx, { userId, code, now });
    await tx.delete(twoFactors).where(eq(twoFactors.userId, userId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    await record(tx, "off", { login, locale, now });
  });
  await forgiveAttempts("second step", userId);
}

/** In place of those that are left. */
export async function renewRecoveryCodes(
  session: Session,
  { code }: CodeInput,
  now = new Date(),
): Promise<string[]> {
  const { userId } = session;
  await countSecondStep(userId);
  const codes = await db.transaction(async (tx) => {
    await spendSecondFactor(tx, { userId, code, now });
    return replaceRecoveryCodes(tx, userId);
  });
  await forgiveAttempts("second step", userId);
  return codes;
}

async function record(
  tx: Transaction,
  state: "on" | "off",
  { login, locale, now }: { login: Login; locale: string; now: Date },
): Promise<void> {
  const actor = actorOfLogin(login);
  await writeAudit(tx, { workspaceId: null, actor, kind: `person/two-factor-${state}` });
  await tellByMail(tx, `two-factor-${state}`, { login, locale, now });
}
