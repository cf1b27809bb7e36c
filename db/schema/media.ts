import { bigint, boolean, index, integer, pgTable, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

export const mediaStatuses = ["checking", "ready", "refused"] as const;

export const media = pgTable(
  "media",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    uploadedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    storage: text({ enum: ["local", "uploadthing"] }).notNull(),
    storageKey: text().notNull(),
    name: text().notNull(),
    contentType: text().notNull(),
    sizeBytes: bigint({ mode: "number" }).notNull(),
    status: text({ enum: mediaStatuses }).notNull().default("checking"),
    /** Why TikTok would refuse the file, in words. */
    problem: text(),
    container: text(),
    videoCodec: text(),
    audioCodec: text(),
    durationMs: integer(),
    width: integer(),
    height: integer(),
    rotation: integer(),
    framesPerSecond: real(),
    sha256: text(),
    hasPoster: boolean().notNull().default(false),
    createdAt: createdAt(),
    checkedAt: instant(),
    deletedAt: instant(),
  },
  (table) => [
    unique("media_storage_key").on(table.storage, table.storageKey),
    index("media_workspace").on(table.workspaceId, table.createdAt),
  ],
);

/** A JPEG of one frame, made in the browser; small enough to live in the row. */
export const posters = pgTable("posters", {
  mediaId: uuid()
    .primaryKey()
    .references(() => media.id, { onDelete: "cascade" }),
  jpeg: bytes().notNull(),
});
