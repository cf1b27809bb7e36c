import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
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
  (table) => [index("mails_send").on(table.sendAt), index("mails_user").on(table.userId)],
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
    index("notifications_mail").on(table.mailAt),
  ],
);
