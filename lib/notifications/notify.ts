import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import {
  members,
  notificationChoices,
  notificationSettings,
  notifications,
  users,
  workspaces,
} from "@/db/schema";
import { assureMail, type Recipient } from "./assure-mail";
import { isCritical, type NoticeValue, type NotificationKind } from "./kinds";
import { defaultChoice } from "./rules";
import { seesPlace } from "./sees-place";
import { hoursOf } from "./settings";

export type NoticeValues = Partial<Record<NoticeValue, string>>;

export interface Notification {
  userIds: readonly string[];
  kind: NotificationKind;
  /** Null of what concerns the person alone. */
  workspaceId: string | null;
  /** What its sentence names, and `text` where there is something to quote. */
  values: NoticeValues;
  postId?: string;
  accountId?: string;
}

/** Into the inbox of each person who may still see it, with the change that it tells of; mails follow by themselves. */
export async function notify(tx: Database | Transaction, notification: Notification): Promise<void> {
  const { userIds, ...rest } = notification;
  const people = await findRecipients(tx, notification);
  const told = assureMail(notification.kind, people, new Date());
  if (told.length > 0) await tx.insert(notifications).values(told.map((one) => ({ ...rest, ...one })));
}

/** All in one question: those who are told, and of what is critical the owners as well. */
async function findRecipients(
  tx: Database | Transaction,
  { userIds, kind, workspaceId, accountId }: Notification,
): Promise<Recipient[]> {
  const wanted = userIds.length > 0 ? inArray(users.id, [...new Set(userIds)]) : sql`false`;
  const isOwner = isCritical(kind) ? eq(members.role, "owner") : undefined;
  const rows = await tx
    .select({
      userId: users.id,
      role: members.role,
      choice: notificationChoices.mail,
      settings: notificationSettings,
      workspaceZone: workspaces.timeZone,
      isWanted: sql<boolean>`${wanted}`,
    })
    .from(users)
    .leftJoin(
      members,
      and(eq(members.userId, users.id), workspaceId ? eq(members.workspaceId, workspaceId) : sql`false`),
    )
    .leftJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .leftJoin(
      notificationChoices,
      and(eq(notificationChoices.userId, users.id), eq(notificationChoices.kind, kind)),
    )
    .where(and(or(wanted, isOwner), workspaceId ? seesPlace(accountId ?? null) : isNull(members.userId)));
  return rows.map(({ choice, settings, workspaceZone, ...person }) => ({
    ...person,
    choice: choice ?? defaultChoice(kind),
    hours: hoursOf(settings, workspaceZone),
  }));
}
