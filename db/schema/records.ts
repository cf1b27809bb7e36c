import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

/** In whose name something was done, as it was known then: records outlive people and posts, so they point at none. */
const actor = () => ({
  actorId: uuid(),
  actorName: text().notNull(),
  actorVia: text({ enum: ["session", "client link", "api key", "cuepost"] }).notNull(),
});

/** What people and programs did. A trigger forbids every change. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    /** Null of what a person did outside of any workspace, such as signing in. */
    workspaceId: uuid(),
    at: createdAt(),
    ...actor(),
    kind: text().notNull(),
    subjectKind: text(),
    subjectId: text(),
    subjectName: text(),
    /** Never a secret, a token or an address of a file. */
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index("audit_entries_workspace").on(table.workspaceId, table.id),
    index("audit_entries_actor").on(table.actorId, table.id),
    index("audit_entries_subject").on(table.workspaceId, table.subjectId, table.id),
    // What people did outside of any workspace: few rows among many.
    index("audit_entries_personal").on(table.actorId, table.id).where(sql`${table.workspaceId} is null`),
  ],
);

/** The disclosure ledger: one hash chain a post. A trigger forbids every change. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id(),
    workspaceId: uuid().notNull(),
    postId: uuid().notNull(),
    number: integer().notNull(),
    at: instant().notNull(),
    ...actor(),
    kind: text().notNull(),
    /** JSON with sorted keys, as it was hashed. */
    body: text().notNull(),
    bodySha256: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
    /** HMAC of the hash with a key that is not in the database. */
    seal: text().notNull(),
  },
  (table) => [
    unique("ledger_entries_number").on(table.postId, table.number),
    index("ledger_entries_workspace").on(table.workspaceId, table.at),
  ],
);

/** How far each chain goes, so that its end cannot be cut off unseen. A trigger lets it only grow. */
export const ledgerHeads = pgTable(
  "ledger_heads",
  {
    postId: uuid().primaryKey(),
    workspaceId: uuid().notNull(),
    number: integer().notNull(),
    hash: text().notNull(),
    at: instant().notNull().defaultNow(),
    seal: text().notNull(),
  },
  (table) => [index("ledger_heads_workspace").on(table.workspaceId, table.at)],
);

/** Once a day, the ends of a workspace's chains, in a chain of their own: a whole record that is gone is missed. */
export const ledgerSeals = pgTable(
  "ledger_seals",
  {
    workspaceId: uuid().notNull(),
    number: integer().notNull(),
    at: instant().notNull(),
    /** `[[post id, number, hash], …]` as JSON, as it was hashed. */
    ends: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
    seal: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.number] })],
);
