import { type AnyPgColumn, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { users } from "./people";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/** Who reads a thread: the people of the workspace alone, or its clients too. */
export const commentAudiences = ["team", "everyone"] as const;

/** A person named in a comment, by the name that stands in it. */
export interface Mention {
  userId: string;
  name: string;
}

/** Threads on a post, one level deep: a root and its replies. */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    parentId: uuid().references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    audience: text({ enum: commentAudiences }).notNull(),
    /** Null of a guest; the name outlives the person. */
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    authorName: text().notNull(),
    authorVia: text({ enum: ["session", "client link", "api key", "cuepost"] }).notNull(),
    /** The client link that a guest came by. */
    linkId: uuid(),
    body: text().notNull(),
    mentions: jsonb().$type<Mention[]>().notNull().default([]),
    /** A moment of the video, or a photo counted from 0; of roots alone. */
    momentMs: integer(),
    photoIndex: integer(),
    createdAt: createdAt(),
    editedAt: instant(),
    /** The words are gone, the place stays. */
    removedAt: instant(),
    resolvedAt: instant(),
    resolvedByName: text(),
  },
  (table) => [
    index("comments_post").on(table.postId, table.createdAt),
    index("comments_workspace").on(table.workspaceId),
    index("comments_parent").on(table.parentId),
    index("comments_link").on(table.linkId),
  ],
);
