import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

export const mediaStatuses = ["checking", "ready", "refused"] as const;

export const mediaKinds = ["video", "photo"] as const;

/** The JPEG or WebP that TikTok will get of a photo. */
export interface PreparedPhoto {
  storageKey: string;
  contentType: "image/jpeg" | "image/webp";
  sizeBytes: number;
  width: number;
  height: number;
  sha256: string;
  /** What was done to the original, in words; empty when it is the original itself. */
  changes: string[];
}

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
    kind: text({ enum: mediaKinds }).notNull().default("video"),
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
    /** Of the stored file; a photo's prepared picture has its own. */
    sha256: text(),
    prepared: jsonb().$type<PreparedPhoto>(),
    hasPoster: boolean().notNull().default(false),
    createdAt: createdAt(),
    checkedAt: instant(),
    deletedAt: instant(),
  },
  (table) => [
    unique("media_storage_key").on(table.storage, table.storageKey),
    index("media_workspace").on(table.workspaceId, table.createdAt),
    index("media_sha256").on(table.workspaceId, table.sha256),
  ],
);

/** A JPEG of one frame, made in the browser; small enough to live in the row. */
export const posters = pgTable("posters", {
  mediaId: uuid()
    .primaryKey()
    .references(() => media.id, { onDelete: "cascade" }),
  jpeg: bytes().notNull(),
});
