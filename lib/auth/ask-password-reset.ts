import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema";
import { queueMail } from "@/lib/mail/queue-mail";
import type { EmailInput } from "./input";
import { createPersonLink } from "./person-links";
import { throttle } from "./throttle";

/** What is judged before the answer; nothing of it depends on whether somebody has this address. */
export async function admitResetAsk({ email }: EmailInput, network: string | null): Promise<void> {
  if (network) await throttle("ask for a reset, by network", network);
  await throttle("ask for a reset, everybody");
  await throttle("ask for a reset, by address", email);
}

/**
 * What is done after the answer, so that its time tells nothing. People who come through Google or GitHub get a first
 * password in this way.
 */
export async function sendPasswordReset({ email }: EmailInput, locale: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [login] = await tx
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(sql`lower(${users.email}) = ${email}`)
      .limit(1);
    if (!login) return;
    const url = await createPersonLink(tx, {
      userId: login.id,
      kind: "reset-password",
      email: login.email,
    });
    await queueMail(tx, {
      to: login.email,
      userId: login.id,
      locale,
      template: "password-reset",
      values: { email: login.email },
      url,
    });
  });
}
