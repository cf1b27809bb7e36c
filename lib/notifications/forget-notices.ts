import "server-only";
import { inArray, lt } from "drizzle-orm";
import { db } from "@/db";
import { notifications } from "@/db/schema";

export const NOTICE_DAYS = 90;
const ROWS_MAX = 5000;

/** An inbox is no archive: what a post or an account went through stands in their own records. */
export async function forgetNotices(now: Date): Promise<void> {
  const old = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(lt(notifications.createdAt, new Date(now.getTime() - NOTICE_DAYS * 86_400_000)))
    .limit(ROWS_MAX);
  await db.delete(notifications).where(inArray(notifications.id, old));
}
