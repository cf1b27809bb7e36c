import "server-only";
import { and, asc, eq, inArray, isNull, lte, min, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { members, notificationSettings, notifications, users, workspaces } from "@/db/schema";
import { getEnv } from "@/lib/env";
import type { MailItem } from "@/lib/mail/mail-content";
import { queueMail } from "@/lib/mail/queue-mail";
import { sayMoment } from "@/lib/mail/say-values";
import { isCritical, type NotificationKind } from "./kinds";
import { maySee } from "./own-notices";
import { createNoticeWords } from "./say-notice";

const PEOPLE_MAX = 200;
/** One mail lists no more; the inbox has the rest. */
const ITEMS_MAX = 30;
const NOTICES_MAX = 500;
const DEFAULT_LOCALE = "en-GB";

/** What is due goes out, everything of one person in one mail. Says how many mails were written. */
export async function mailNotices(now: Date): Promise<number> {
  const due = await db
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(lte(notifications.mailAt, now))
    .groupBy(notifications.userId)
    .orderBy(asc(min(notifications.mailAt)))
    .limit(PEOPLE_MAX);
  let count = 0;
  for (const { userId } of due) {
    if (await db.transaction((tx) => mailPerson(tx, userId, now))) count++;
  }
  return count;
}

/** The mail and that it was written are one change: whatever dies, nothing is told twice or never. */
async function mailPerson(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const taken = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), lte(notifications.mailAt, now)))
    .limit(NOTICES_MAX)
    .for("update", { skipLocked: true });
  const ids = taken.map(({ id }) => id);
  if (ids.length === 0) return false;
  const told = await readNotices(tx, ids);
  await tx.update(notifications).set({ mailAt: null }).where(inArray(notifications.id, ids));
  // Read on screen meanwhile is told already; what is critical comes all the same.
  const rows = told.filter(({ readAt, kind }) => !readAt || isCritical(kind as NotificationKind));
  const [first] = rows;
  if (!first) return false;
  const locale = first.locale ?? DEFAULT_LOCALE;
  const timeZone = first.ownZone ?? first.workspaceZone ?? "UTC";
  const say = await createNoticeWords(locale, timeZone);
  const said = rows.flatMap((row) => {
    const notice = say(row);
    return notice ? [{ ...row, ...notice }] : [];
  });
  if (said.length === 0) return false;
  const { APP_URL } = getEnv();
  const items = said
    .slice(0, ITEMS_MAX)
    .map(({ sentence, quote, workspaceName, createdAt, id }): MailItem => {
      const facts = [quote && `“${quote}”`, workspaceName, sayMoment(createdAt, locale, timeZone)];
      return {
        text: sentence,
        detail: facts.filter(Boolean).join(" · "),
        url: `${APP_URL}/inbox/open/${id}`,
      };
    });
  const isOne = said.length === 1;
  await queueMail(tx, {
    to: first.email,
    userId,
    locale,
    template: isOne ? "notice" : "notices",
    values: isOne
      ? { sentence: said[0]!.sentence, detail: items[0]!.detail ?? "" }
      : { count: said.length, first: said[0]!.sentence },
    url: isOne ? items[0]!.url : `${APP_URL}/inbox`,
    items: isOne ? undefined : items,
  });
  return true;
}

function readNotices(tx: Transaction, ids: string[]) {
  return tx
    .select({
      id: notifications.id,
      kind: notifications.kind,
      values: notifications.values,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      email: users.email,
      locale: notificationSettings.locale,
      ownZone: notificationSettings.timeZone,
      workspaceName: workspaces.name,
      workspaceZone: workspaces.timeZone,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .leftJoin(
      members,
      and(eq(members.userId, notifications.userId), eq(members.workspaceId, notifications.workspaceId)),
    )
    .leftJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(inArray(notifications.id, ids), or(isNull(notifications.workspaceId), maySee())))
    .orderBy(asc(sql`${notifications.readAt} is not null`), asc(notifications.createdAt));
}
