import "server-only";
import type { Transaction } from "@/db";
import { getEnv } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import type { Login } from "./login";

type News = "code-refused" | "password-changed" | "two-factor-on" | "two-factor-off" | "email-changed";

/** What an owner has to hear of at once, for the case that it was not they who did it. */
export async function tellByMail(
  tx: Transaction,
  template: News,
  { login, locale, now = new Date() }: { login: Login; locale: string; now?: Date },
): Promise<void> {
  await queueMail(tx, {
    to: login.email,
    userId: login.id,
    locale,
    template,
    values: { at: now.toISOString() },
    // The old address is no way in any more.
    ...(template === "email-changed" ? {} : { url: `${getEnv().APP_URL}/reset-password` }),
  });
}
