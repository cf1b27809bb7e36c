import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

/** `hashtags`: a group of them, to stand inside a caption. */
export const captionTemplateKinds = ["caption", "hashtags"] as const;

/** Words that a workspace uses again and again. They are put into a caption to be edited there. */
export const captionTemplates = pgTable(
  "caption_templates",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    kind: text({ enum: captionTemplateKinds }).notNull(),
    name: text().notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [unique("caption_templates_name").on(table.workspaceId, table.kind, table.name)],
);
