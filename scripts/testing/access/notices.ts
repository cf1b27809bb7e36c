import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { notifications } from "@/db/schema";
import { countUnread } from "@/lib/notifications/count-unread";
import { listInbox } from "@/lib/notifications/list-inbox";
import { markAllRead, markRead } from "@/lib/notifications/mark-read";
import { openNotice } from "@/lib/notifications/open-notice";
import { getNotificationSettings, noteLocale, saveNotificationSettings } from "@/lib/notifications/settings";
import { type Entries, entry, list } from "./entry";

/** A person's own inbox, whatever their role: of another workspace is here what another person was told. */
export const noticeVerbs: Entries = {
  countUnread: list(null, countUnread),
  getNotificationSettings: list(null, getNotificationSettings),
  listInbox: list(null, (member) => listInbox(member, {}, "en")),
  markAllRead: list(null, (member) => markAllRead(member, new Date())),
  markRead: list(null, (member) => markRead(member, { ids: [randomUUID()], isRead: true })),
  noteLocale: list(null, (member) => noteLocale(member, "en")),
  openNotice: entry({
    needs: null,
    about: "workspace",
    make: async (make, who) => {
      const userId = make.ground.spot === "foreign" ? make.ground.owner.userId : who.userId;
      const [row] = await db
        .insert(notifications)
        .values({ userId, workspaceId: make.ground.owner.workspaceId, kind: "account/reconnect", values: {} })
        .returning();
      return row?.id ?? "";
    },
    call: openNotice,
  }),
  saveNotificationSettings: list(null, async (member) =>
    saveNotificationSettings(member, await getNotificationSettings(member)),
  ),
};
