import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "../columns";
import { users } from "./people";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/**
 * What a composer holds before it is anything: perhaps without an account, perhaps without media. Ends when it is
 * scheduled or thrown away. Its id is given by the browser, which may have to write while nobody answers.
 */
export const compositions = pgTable(
  "compositions",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** The post that is being edited, as it was at this revision; null of a new one. */
    postId: uuid().references(() => posts.id, { onDelete: "cascade" }),
    postRevision: integer(),
    /** A Composition of lib/posts/input.ts, whose schema reads it. */
    state: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Of every save one more: who saves names the one it is based on. */
    version: integer().notNull().default(1),
    /** Which open page saved last, and its how manieth save that was: a save that is sent again is known by them. */
    savedFrom: text().notNull(),
    saveNumber: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("compositions_newest").on(table.workspaceId, table.updatedAt),
    index("compositions_post").on(table.postId),
  ],
);
