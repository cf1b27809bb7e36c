import "server-only";
import { eq } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import { markRead } from "./mark-read";
import { hrefOf, selectOwnNotices } from "./own-notices";

/** Where one of a person's own leads, in which workspace; it counts as read then. */
export async function openNotice(
  member: Member,
  id: string,
): Promise<{ href: string; workspaceId: string | null }> {
  const [row] = await selectOwnNotices(member.userId, eq(notifications.id, id)).limit(1);
  if (!row) throw new AppError("not-found", "There is no such notification.");
  await markRead(member, { ids: [id], isRead: true });
  return { href: hrefOf(row) ?? "/inbox", workspaceId: row.workspaceId };
}
