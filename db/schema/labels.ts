import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "../columns";
import { media } from "./media";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/** Each has a token of its own in the stylesheet. */
export const labelColours = ["stone", "clay", "amber", "moss", "teal", "sky", "plum", "rose"] as const;

export const labels = pgTable(
  "labels",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    name: text().notNull(),
    colour: text({ enum: labelColours }).notNull().default("stone"),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("labels_name").on(table.workspaceId, sql`lower(${table.name})`)],
);

export const postLabels = pgTable(
  "post_labels",
  {
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    labelId: uuid()
      .notNull()
      .references(() => labels.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.labelId] }),
    index("post_labels_label").on(table.labelId),
  ],
);

export const mediaLabels = pgTable(
  "media_labels",
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    labelId: uuid()
      .notNull()
      .references(() => labels.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.mediaId, table.labelId] }),
    index("media_labels_label").on(table.labelId),
  ],
);
