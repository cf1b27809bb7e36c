import { date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { users } from "./people";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/** What a person without a login may look at: one post, or the plan of some accounts for some days. */
export const clientLinks = pgTable(
  "client_links",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** The address holds the secret, the row only its SHA-256. */
    tokenHash: text().notNull().unique(),
    passcodeHash: text(),
    /** What it is called in records: the post, or the accounts. */
    name: text().notNull(),
    /** Null of a plan. */
    postId: uuid().references(() => posts.id, { onDelete: "cascade" }),
    /** Of a plan: the accounts as they were chosen, and the days, the last one included, on the workspace's calendar. */
    accountIds: uuid().array().notNull().default([]),
    firstDay: date({ mode: "string" }),
    lastDay: date({ mode: "string" }),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdByName: text().notNull(),
    /** The address that it was mailed to. */
    sentTo: text(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    openedAt: instant(),
    lastOpenedAt: instant(),
    openCount: integer().notNull().default(0),
    /** The latest names that visitors gave, the last one first. */
    visitorNames: text().array().notNull().default([]),
  },
  (table) => [
    index("client_links_workspace").on(table.workspaceId, table.expiresAt),
    index("client_links_post").on(table.postId),
  ],
);
