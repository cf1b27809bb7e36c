import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { oauthAccounts, pendingLogins, personLinks, sessions, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { markEmailVerified } from "@/lib/workspaces/mark-email-verified";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { hashPassword } from "./hash-password";
import type { PasswordResetInput } from "./input";
import { actorOfLogin, getLogin, type Login } from "./login";
import { findPersonLink, LINK_REFUSAL, spendPersonLink } from "./person-links";
import { tellByMail } from "./tell-by-mail";
import { forgiveAttempts } from "./throttle";

/** Gives the person whose password it is now. Every session ends, and so does whatever else was asked before. */
export async function resetPassword(
  { token, password }: PasswordResetInput,
  locale: string,
  now = new Date(),
): Promise<string> {
  // Hashing costs a server much, and a made-up link must not make it work.
  if (!(await findPersonLink("reset-password", token, now))) throw new AppError("conflict", LINK_REFUSAL);
  const passwordHash = await hashPassword(password);
  const login = await db.transaction(async (tx) => {
    const link = await spendPersonLink(tx, { kind: "reset-password", token }, now);
    const login = await getLogin(link.userId, tx);
    if (login.email !== link.email) throw new AppError("conflict", LINK_REFUSAL);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, login.id));
    if (!login.emailVerified) await claimAddress(tx, login, now);
    await endEverything(tx, login.id);
    await writeAudit(tx, { workspaceId: null, actor: actorOfLogin(login), kind: "person/password-reset" });
    await tellByMail(tx, "password-changed", { login, locale, now });
    return login;
  });
  // Whoever was guessing knows nothing any more, and must not keep the owner out.
  await forgiveAttempts("sign in, by address, from anywhere", login.email.toLowerCase());
  await forgiveAttempts("second step", login.id);
  await forgiveAttempts("second step, a day", login.id);
  return login.id;
}

/** Whoever had this login before never showed that the address is theirs: their other way in goes. */
async function claimAddress(tx: Transaction, { id, email }: Login, now: Date): Promise<void> {
  await markEmailVerified(tx, { userId: id, email }, now);
  await tx.delete(oauthAccounts).where(eq(oauthAccounts.userId, id));
}

async function endEverything(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
  await tx.delete(pendingLogins).where(eq(pendingLogins.userId, userId));
  await tx.delete(personLinks).where(eq(personLinks.userId, userId));
}
