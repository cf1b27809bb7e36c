import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { personLinks, users } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { queueMail } from "@/lib/mail/queue-mail";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { EmailChangeInput } from "./input";
import { actorOfLogin, getLogin, type Login } from "./login";
import { createPersonLink, spendPersonLink } from "./person-links";
import { proveOwner } from "./prove-owner";
import type { Session } from "./sessions";
import { tellByMail } from "./tell-by-mail";
import { throttle } from "./throttle";

const TAKEN = "This address belongs to another login by now.";

/** The same answer whether or not the new address has a login already: its owner reads it in a mail. */
export async function askEmailChange(
  session: Session,
  { email, password }: EmailChangeInput,
  locale: string,
): Promise<void> {
  const login = await proveOwner(session, password);
  await throttle("change address", session.userId);
  if (email === login.email.toLowerCase()) {
    throw new AppError("invalid", "This is your address already.", { field: "email" });
  }
  await db.transaction(async (tx) => {
    await tellNewAddress(tx, login, { email, locale });
    await queueMail(tx, {
      to: login.email,
      userId: login.id,
      locale,
      template: "email-change-asked",
      values: { email },
      url: `${getEnv().APP_URL}/reset-password`,
    });
  });
}

async function tellNewAddress(
  tx: Transaction,
  login: Login,
  { email, locale }: { email: string; locale: string },
): Promise<void> {
  const holder = await findHolder(tx, email);
  if (holder) {
    const values = { email };
    return queueMail(tx, { to: email, userId: holder, locale, template: "email-taken", values });
  }
  const url = await createPersonLink(tx, { userId: login.id, kind: "change-email", email });
  await queueMail(tx, {
    to: email,
    userId: login.id,
    locale,
    template: "email-change",
    values: { email },
    url,
  });
}

/** Followed by who reads the new address and is signed in as the one who asked. */
export async function changeEmail(
  { userId }: Session,
  token: string,
  locale: string,
  now = new Date(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const { email } = await spendPersonLink(tx, { kind: "change-email", token, userId }, now);
    const before = await getLogin(userId, tx);
    // Two who ask for one address take turns, or the second would meet the index instead of a sentence.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`);
    if (await findHolder(tx, email)) throw new AppError("conflict", TAKEN);
    await tx.update(users).set({ email, emailVerified: now }).where(eq(users.id, userId));
    await tx.delete(personLinks).where(eq(personLinks.userId, userId));
    await writeAudit(tx, { workspaceId: null, actor: actorOfLogin(before), kind: "person/email-changed" });
    await tellByMail(tx, "email-changed", { login: before, locale, now });
  });
}

async function findHolder(tx: Transaction, email: string): Promise<string | undefined> {
  const [holder] = await tx.select({ id: users.id }).from(users).where(sql`lower(${users.email}) = ${email}`);
  return holder?.id;
}
