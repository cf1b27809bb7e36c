import "server-only";
import { getEnv } from "@/lib/env";

/** Whether a link in a mail can reach anybody. Where it cannot, nothing may wait for one. */
export function canMail(): boolean {
  const { SMTP_URL, MAILBOX } = getEnv();
  return SMTP_URL !== undefined || MAILBOX === "1";
}
