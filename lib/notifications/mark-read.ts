import "server-only";
import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { db } from "@/db";
import { notifications } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import type { ReadInput } from "./input";

/** Only one's own: another person's id changes nothing. */
export async function markRead({ userId }: Member, { ids, isRead }: ReadInput): Promise<void> {
  const isOwn = and(eq(notifications.userId, userId), inArray(notifications.id, ids));
  await db
    .update(notifications)
    .set({ readAt: isRead ? new Date() : null })
    .where(and(isOwn, isRead ? isNull(notifications.readAt) : undefined));
}

/** Up to what was on screen: what came meanwhile stays unread. */
export async function markAllRead({ userId }: Member, until: Date): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(notifications.userId, userId),
        isNull(notifications.readAt),
        lte(notifications.createdAt, until),
      ),
    );
}
