import "server-only";
import type { Database, Transaction } from "@/db";
import { mails } from "@/db/schema";
import type { MailContent } from "./mail-content";
import type { MailTemplate } from "./templates";

export interface Mail extends MailContent {
  to: string;
  /** The person it goes to, where they have a login. */
  userId?: string;
  /** The tag its words follow, such as `de-AT`. */
  locale: string;
  template: MailTemplate;
}

/** Written with the change that it tells of; a function sends it, and tries again while the mail server is away. */
export async function queueMail(tx: Database | Transaction, mail: Mail): Promise<void> {
  const { values, url, items, ...rest } = mail;
  await tx.insert(mails).values({ ...rest, values: JSON.stringify({ values, url, items }) });
}
