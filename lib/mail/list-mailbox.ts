import "server-only";
import { and, desc, ilike, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { mails } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { parseContent } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

const MAILS_MAX = 50;

export interface MailboxMail extends RenderedMail {
  id: string;
  to: string;
  createdAt: string;
}

/** The newest mails that would have been sent, whoever they are to: only where the configuration opens the mailbox. */
export async function listMailbox(search: string): Promise<MailboxMail[]> {
  const { APP_URL, MAILBOX } = getEnv();
  if (MAILBOX !== "1") throw new AppError("not-found", "There is no mailbox here.");
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await db
    .select()
    .from(mails)
    .where(and(isNotNull(mails.values), search ? ilike(mails.to, pattern) : undefined))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(MAILS_MAX);
  return Promise.all(
    rows.map(async (row) => ({
      ...(await renderOrSay(row, APP_URL)),
      id: row.id,
      to: row.to,
      createdAt: row.createdAt.toISOString(),
    })),
  );
}

/** A mail whose words are missing must not hide the others. */
async function renderOrSay(row: typeof mails.$inferSelect, appUrl: string): Promise<RenderedMail> {
  try {
    return await renderMail({ ...row, ...parseContent(row.values ?? "{}") }, appUrl);
  } catch (error) {
    return { subject: row.template, text: String(error), html: "" };
  }
}
