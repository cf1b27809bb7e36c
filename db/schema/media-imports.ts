import { bigint, boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { media } from "./media";
import { users } from "./people";
import { workspaces } from "./workspaces";

export const importStatuses = ["waiting", "fetching", "done", "failed"] as const;

/** A file that the server fetches from an address a person gave. */
export const mediaImports = pgTable(
  "media_imports",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    requestedBy: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Its path and query may be secrets: shown are `host` and `name` alone. */
    address: encrypted().notNull(),
    host: text().notNull(),
    name: text().notNull(),
    /** Whoever asked for it also named it: what the server calls it does not count. */
    isNamed: boolean().notNull().default(false),
    status: text({ enum: importStatuses }).notNull().default("waiting"),
    problem: text(),
    receivedBytes: bigint({ mode: "number" }).notNull().default(0),
    totalBytes: bigint({ mode: "number" }),
    /** What has to be unchanged for the fetching to go on in the middle: an ETag or a date. */
    validator: text(),
    contentType: text(),
    storage: text({ enum: ["local", "uploadthing"] }),
    storageKey: text(),
    uploadAddress: encrypted(),
    restarts: integer().notNull().default(0),
    runId: text(),
    /** Moved with every sign of life: what stays silent is given another run. */
    touchedAt: instant().notNull().defaultNow(),
    /** Set from the beginning where something waits for the file: its place in the library. */
    mediaId: uuid().references(() => media.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    finishedAt: instant(),
  },
  (table) => [
    index("media_imports_workspace").on(table.workspaceId, table.createdAt),
    index("media_imports_status").on(table.status, table.touchedAt),
    index("media_imports_media").on(table.mediaId),
  ],
);
