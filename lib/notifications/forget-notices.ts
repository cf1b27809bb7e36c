import "server-only";
import { inArray, lt } from "drizzle-orm";
import { db } from "@/db";
import { notifications } from "@/db/schema";

const KEPT_MS = 90 * 86_400_000;
const ROWS_MAX = 5000;

/** An inbox is no archive: what a post or an account went through stands in their own records. */
export async function forgetNotices(now: Date): Promise<void> {
  const old = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(lt(notifications.createdAt, new Date(now.getTime() - KEPT_MS)))
    .limit(ROWS_MAX);
  await db.delete(notifications).where(inArray(notifications.id, old));
}
