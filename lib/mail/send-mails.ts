import "server-only";
import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db";
import { mails } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { judgeFailure } from "./judge-failure";
import { parseContent } from "./mail-content";
import { renderMail } from "./render-mail";
import { planRetry } from "./retry-plan";
import { createSmtp, type SendMail } from "./smtp";

const MAILS_MAX = 100;
/** Who claimed a mail and died is not waited for any longer. */
const CLAIM_MS = 10 * 60_000;

type MailRow = typeof mails.$inferSelect;
type Outcome = "sent" | "later" | "given up" | "away";

/** Mails that were sent, and those given up, in one turn. Nothing without a mail server. */
export async function sendMails(now: Date, send = smtpOfEnv()): Promise<{ sent: number; givenUp: number }> {
  const counts = { sent: 0, givenUp: 0 };
  for (let turn = 0; send && turn < MAILS_MAX; turn++) {
    const mail = await claimMail(now);
    if (!mail) break;
    const outcome = await sendMail(mail, send);
    if (outcome === "sent") counts.sent++;
    if (outcome === "given up") counts.givenUp++;
    // The server is away for every mail: the others keep their turn.
    if (outcome === "away") break;
  }
  return counts;
}

function smtpOfEnv(): SendMail | null {
  const { SMTP_URL, MAIL_FROM } = getEnv();
  return SMTP_URL && MAIL_FROM ? createSmtp({ url: SMTP_URL, from: MAIL_FROM }) : null;
}

/** Committed before the first byte leaves, so that no other process sends it as well. */
async function claimMail(now: Date): Promise<MailRow | undefined> {
  const next = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(lte(mails.sendAt, now), isNull(mails.sentAt)))
    .orderBy(asc(mails.sendAt), asc(mails.createdAt))
    .limit(1)
    .for("update", { skipLocked: true });
  const [mail] = await db
    .update(mails)
    .set({ sendAt: new Date(Date.now() + CLAIM_MS), tries: sql`${mails.tries} + 1` })
    .where(inArray(mails.id, next))
    .returning();
  return mail;
}

async function sendMail(mail: MailRow, send: SendMail): Promise<Outcome> {
  const { APP_URL } = getEnv();
  if (mail.values === null) return giveUp(mail, "Its content is gone.");
  const content = parseContent(mail.values);
  const rendered = await renderMail({ ...mail, ...content }, APP_URL).catch((error: Error) => error);
  if (rendered instanceof Error) return giveUp(mail, `Its words could not be made: ${rendered.message}`);
  const messageId = `<${mail.id}@${new URL(APP_URL).hostname}>`;
  try {
    await send({ ...rendered, to: mail.to, messageId });
  } catch (error) {
    return settleFailure(mail, error);
  }
  await settle(mail, { sentAt: new Date(), sendAt: null, problem: null, values: null });
  return "sent";
}

async function settleFailure(mail: MailRow, error: unknown): Promise<Outcome> {
  const { kind, problem } = judgeFailure(error);
  const sendAt = kind === "refused" ? null : planRetry(mail, new Date());
  if (!sendAt) return giveUp(mail, problem);
  await settle(mail, { sendAt, problem });
  return kind === "away" ? "away" : "later";
}

async function giveUp(mail: MailRow, problem: string): Promise<Outcome> {
  await settle(mail, { sendAt: null, problem, values: null });
  return "given up";
}

/** Only what this try claimed: a later one may have it by now. */
async function settle({ id, tries }: MailRow, set: Partial<typeof mails.$inferInsert>): Promise<void> {
  await db
    .update(mails)
    .set(set)
    .where(and(eq(mails.id, id), eq(mails.tries, tries)));
}
