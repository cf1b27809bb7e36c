import "server-only";
import { isNull } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import { selectOwnNotices } from "./own-notices";
import { UNREAD_SHOWN_MAX } from "./rules";

/** How many are unread, counted no further than is shown. */
export async function countUnread({ userId }: Member): Promise<number> {
  const rows = await selectOwnNotices(userId, isNull(notifications.readAt)).limit(UNREAD_SHOWN_MAX + 1);
  return rows.length;
}
