import "server-only";
import type { Database, Transaction } from "@/db";
import { notifications } from "@/db/schema";
import type { NotificationKind } from "./kinds";

export interface Notification {
  userIds: readonly string[];
  kind: NotificationKind;
  /** Null of what concerns the person alone. */
  workspaceId: string | null;
  /** What its sentence names: messages/<language>/notices.json. */
  values: Record<string, string | number>;
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
