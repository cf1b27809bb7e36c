import "server-only";
import { db, type Transaction } from "@/db";
import { AppError } from "@/lib/errors";
import { queueMail } from "@/lib/mail/queue-mail";
import { markEmailVerified } from "@/lib/workspaces/mark-email-verified";
import { getLogin, type Login } from "./login";
import { createPersonLink, LINK_REFUSAL, spendPersonLink } from "./person-links";
import type { Session } from "./sessions";
import { throttle } from "./throttle";

export async function askVerification({ userId }: Session, locale: string): Promise<void> {
  await throttle("ask for verification", userId);
  await greetByMail(userId, locale);
}

/** To a login that came from another service and has an address which that does not vouch for. */
export async function greetByMail(userId: string, locale: string): Promise<void> {
  const login = await getLogin(userId);
  if (!login.emailVerified) await db.transaction((tx) => sendVerification(tx, login, locale));
}

export async function sendVerification(
  tx: Transaction,
  { id, email }: Pick<Login, "id" | "email">,
  locale: string,
): Promise<void> {
  const url = await createPersonLink(tx, { userId: id, kind: "verify-email", email });
  await queueMail(tx, { to: email, userId: id, locale, template: "verify-email", values: { email }, url });
}

/**
 * Only for who is signed in to this very login: otherwise a stranger could sign up with somebody's address and have
 * its owner vouch for them by a click.
 */
export async function verifyEmail({ userId }: Session, token: string, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const link = await spendPersonLink(tx, { kind: "verify-email", token, userId }, now);
    const login = await getLogin(userId, tx);
    if (login.email !== link.email) throw new AppError("conflict", LINK_REFUSAL);
    await markEmailVerified(tx, { userId, email: link.email }, now);
  });
}
