import { sql } from "drizzle-orm";
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

/**
 * `fetching`: a place for a file that an import brings. `removed`: its posts have gone out and the workspace keeps no file
 * for longer; poster and facts stay.
 */
export const mediaStatuses = ["fetching", "checking", "ready", "refused", "removed"] as const;

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
    isHdr: boolean(),
    audioChannels: integer(),
    audioSampleRate: integer(),
    /** Of the stored file; a photo's prepared picture has its own. */
    sha256: text(),
    /** What a program said that the file's would be: another one is refused. */
    announcedSha256: text(),
    prepared: jsonb().$type<PreparedPhoto>(),
    hasPoster: boolean().notNull().default(false),
    createdAt: createdAt(),
    checkedAt: instant(),
    /** Out of the library; its files follow a little later, so that it can be taken back. */
    deletedAt: instant(),
    /** When the workspace's retention removes the file; people have been told since at least a week. */
    removeAt: instant(),
    /** A person wants it kept, whatever the retention says. */
    keptAt: instant(),
    /** Set before the store is asked to delete: from then on there is no way back. */
    filesRemovingAt: instant(),
    filesRemovedAt: instant(),
  },
  (table) => [
    unique("media_storage_key").on(table.storage, table.storageKey),
    index("media_workspace")
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null`),
    index("media_name")
      .on(table.workspaceId, sql`lower(${table.name})`, table.id)
      .where(sql`${table.deletedAt} is null`),
    index("media_size")
      .on(table.workspaceId, table.sizeBytes, table.id)
      .where(sql`${table.deletedAt} is null`),
    index("media_duration")
      .on(table.workspaceId, sql`coalesce(${table.durationMs}, -1)`, table.id)
      .where(sql`${table.deletedAt} is null`),
    index("media_remove").on(table.removeAt).where(sql`${table.removeAt} is not null`),
    index("media_files_due")
      .on(table.deletedAt)
      .where(
        sql`${table.filesRemovedAt} is null and (${table.deletedAt} is not null or ${table.status} = 'removed')`,
      ),
    index("media_fetching").on(table.workspaceId, table.createdAt).where(sql`${table.status} = 'fetching'`),
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
