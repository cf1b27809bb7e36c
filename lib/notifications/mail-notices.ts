import "server-only";
import { and, asc, eq, inArray, isNull, lte, min, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { members, notificationSettings, notifications, users, workspaces } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { sayMoment } from "@/lib/mail/say-values";
import { isCritical, type NotificationKind } from "./kinds";
import { maySee } from "./own-notices";
import { createNoticeWords, type SaidNotice } from "./say-notice";
import { hoursOf } from "./settings";

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
  const problems: unknown[] = [];
  for (const { userId } of due) {
    try {
      if (await db.transaction((tx) => mailPerson(tx, userId, now))) count++;
    } catch (problem) {
      // Loud at the end: one person's trouble must not keep the others' mails.
      problems.push(problem);
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, "Mails of some people could not be written.");
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
  const locale = first.settings?.locale ?? DEFAULT_LOCALE;
  const { timeZone } = hoursOf(first.settings, first.workspaceZone);
  const say = await createNoticeWords(locale, timeZone);
  const said = rows.flatMap((row) => {
    const notice = say(row);
    return notice ? [{ ...row, ...notice }] : [];
  });
  if (said.length === 0) return false;
  const reader = { userId, to: first.email, locale };
  await queueMail(tx, { ...reader, ...toContent(said, { locale, timeZone }) });
  return true;
}

interface Said extends SaidNotice {
  id: string;
  workspaceName: string | null;
  createdAt: Date;
}

/** One says itself and leads to what it is about; several are a list. */
function toContent(said: readonly Said[], { locale, timeZone }: { locale: string; timeZone: string }) {
  const { APP_URL } = getEnv();
  const items = said.slice(0, ITEMS_MAX).map(({ sentence, quote, workspaceName, createdAt, id }) => {
    const facts = [quote && `“${quote}”`, workspaceName, sayMoment(createdAt, locale, timeZone)];
    return { text: sentence, detail: facts.filter(Boolean).join(" · "), url: `${APP_URL}/inbox/open/${id}` };
  });
  const [one] = items;
  if (one && items.length === 1) {
    const { text: sentence, detail, url } = one;
    return { template: "notice", values: { sentence, detail }, url } as const;
  }
  const values = { count: said.length, first: one?.text ?? "" };
  return { template: "notices", values, url: `${APP_URL}/inbox`, items } as const;
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
      settings: notificationSettings,
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
