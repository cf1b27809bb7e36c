import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { users } from "./people";

/** Mails to be sent, written with the change that they tell of; what they say may hold a secret link. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    /** The address alone. */
    to: text().notNull(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    locale: text().notNull(),
    template: text().notNull(),
    /** The template's values and links, as JSON. Null once it has been sent and nobody needs it. */
    values: encrypted(),
    createdAt: createdAt(),
    /** When it may be tried next; null once it is sent or given up. */
    sendAt: instant().defaultNow(),
    tries: integer().notNull().default(0),
    sentAt: instant(),
    problem: text(),
  },
  (table) => [
    index("mails_send").on(table.sendAt),
    index("mails_user").on(table.userId),
    index("mails_created").on(table.createdAt),
  ],
);

/** One thing that a person should know, in their inbox. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Null of what concerns the person alone. */
    workspaceId: uuid(),
    kind: text().notNull(),
    /** What its sentence names, by the placeholders of the catalogue. */
    values: jsonb().$type<Record<string, string | number>>().notNull(),
    postId: uuid(),
    accountId: uuid(),
    createdAt: createdAt(),
    readAt: instant(),
    /** When it goes into a mail of its own or into the digest; null where it is not mailed, or was. */
    mailAt: instant(),
  },
  (table) => [
    index("notifications_user").on(table.userId, table.createdAt),
    index("notifications_unread").on(table.userId).where(sql`${table.readAt} is null`),
    index("notifications_mail").on(table.mailAt),
    index("notifications_created").on(table.createdAt),
  ],
);

/** What a person chose where they chose at all: how one kind of notification comes by mail. */
export const notificationChoices = pgTable(
  "notification_choices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    mail: text({ enum: ["at once", "digest", "off"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);

/** When a person wants mails, and how they read: what has to be known while they are away. */
export const notificationSettings = pgTable("notification_settings", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** The tag their pages came in last. */
  locale: text(),
  /** IANA zone of the hours below; null is that of the workspace a notification comes from. */
  timeZone: text(),
  digest: text({ enum: ["daily", "weekly"] })
    .notNull()
    .default("daily"),
  digestHour: smallint().notNull().default(8),
  /** Minutes after midnight, both null without quiet hours; from later than to goes over midnight. */
  quietFrom: smallint(),
  quietTo: smallint(),
  /** What is urgent comes in quiet hours too; else right after them. */
  urgentAnyway: boolean().notNull().default(true),
});
