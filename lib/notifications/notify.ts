import "server-only";
import type { Database, Transaction } from "@/db";
import { notifications } from "@/db/schema";
import type { NoticeValue, NotificationKind } from "./kinds";

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

/** Into the inbox of each person, with the change that it tells of. */
export async function notify(tx: Database | Transaction, notification: Notification): Promise<void> {
  const { userIds, ...rest } = notification;
  const people = [...new Set(userIds)];
  if (people.length === 0) return;
  await tx.insert(notifications).values(people.map((userId) => ({ ...rest, userId })));
}
