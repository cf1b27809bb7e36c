import "server-only";
import { and, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { db } from "@/db";
import { mails } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { GIVE_UP_AFTER_MS } from "./retry-plan";

const DAY_MS = 86_400_000;
/** That one was sent is known for so long; a mailbox on one's own machine shows its mails as long. */
export const MAIL_DAYS = 30;
const ROWS_MAX = 1000;

/** Mails that found no server in time are given up, what they said is erased, and after a month the row goes too. */
export async function forgetMails(now: Date): Promise<void> {
  if (getEnv().MAILBOX === "0") await giveUpUnsent(now);
  const old = db
    .select({ id: mails.id })
    .from(mails)
    .where(lt(mails.createdAt, new Date(now.getTime() - MAIL_DAYS * DAY_MS)))
    .limit(ROWS_MAX);
  await db.delete(mails).where(inArray(mails.id, old));
}

async function giveUpUnsent(now: Date): Promise<void> {
  const unsent = db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        isNull(mails.sentAt),
        isNotNull(mails.values),
        lt(mails.createdAt, new Date(now.getTime() - GIVE_UP_AFTER_MS)),
      ),
    )
    .limit(ROWS_MAX);
  await db
    .update(mails)
    .set({ sendAt: null, values: null, problem: "No mail server took it within three days." })
    .where(inArray(mails.id, unsent));
}
