import "server-only";
import { and, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import type { InboxFilter } from "./input";
import type { NotificationKind } from "./kinds";
import { hrefOf, selectOwnNotices } from "./own-notices";
import { INBOX_PAGE_SIZE, kindsOf } from "./rules";
import { createNoticeWords } from "./say-notice";
import type { InboxPage } from "./types";

/** A person's own, of all their workspaces, newest first. */
export async function listInbox(
  member: Member,
  filter: InboxFilter,
  locale: string,
  size = INBOX_PAGE_SIZE,
): Promise<InboxPage> {
  const { group, workspace, unread, before } = filter;
  const rows = await selectOwnNotices(
    member.userId,
    and(
      group ? inArray(notifications.kind, kindsOf(group)) : undefined,
      workspace ? eq(notifications.workspaceId, workspace) : undefined,
      unread ? isNull(notifications.readAt) : undefined,
      before ? isBefore(before) : undefined,
    ),
  )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(size + 1);
  const say = await createNoticeWords(locale, member.timeZone);
  const items = rows.slice(0, size).flatMap((row) => {
    const said = say(row);
    if (!said) return [];
    return {
      ...said,
      id: row.id,
      kind: row.kind as NotificationKind,
      workspaceId: row.workspaceId,
      workspaceName: row.workspaceName,
      href: hrefOf(row),
      createdAt: row.createdAt.toISOString(),
      isRead: row.readAt !== null,
    };
  });
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { items, before: last ? `${last.createdAt.toISOString()}_${last.id}` : null };
}

function isBefore(before: string) {
  const [at = "", id = ""] = before.split("_");
  const instant = new Date(at);
  return or(
    lt(notifications.createdAt, instant),
    and(eq(notifications.createdAt, instant), lt(notifications.id, id)),
  );
}
