import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

/** A program's way in. It acts in the name of whoever made it, and never reaches further than they do. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** Null once their login is deleted: nobody stands behind the key, and it opens nothing. */
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdByName: text().notNull(),
    name: text().notNull(),
    /** `cp_test_`: sees the accounts of the sandbox TikTok, and none else. */
    isTest: boolean().notNull().default(false),
    secretHash: text().notNull().unique(),
    /** What may be shown: the first characters, which tell live from test, and the last four. */
    prefix: text().notNull(),
    lastFour: text().notNull(),
    scopes: text().array().notNull(),
    /** Null is all that its maker sees. */
    accountIds: uuid().array(),
    /** TikTok's declaration, as its maker agreed to it for every post that this key lets out. Null: none goes out. */
    declaration: text(),
    declaredAt: instant(),
    expiresAt: instant(),
    /** Since when its people know that it soon expires. */
    expiryToldAt: instant(),
    lastUsedAt: instant(),
    /** The key that this one replaces; that one ends by itself after the overlap. */
    replacesId: uuid(),
    revokedAt: instant(),
    revokedReason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index("api_keys_workspace").on(table.workspaceId, table.createdAt),
    index("api_keys_expiry").on(table.expiresAt).where(sql`${table.revokedAt} is null`),
    index("api_keys_maker").on(table.createdBy).where(sql`${table.revokedAt} is null`),
  ],
);

/** Answers to requests with an Idempotency-Key, kept for longer than a day. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    isTest: boolean().notNull(),
    key: text().notNull(),
    /** SHA-256 of method, path, query and body. */
    requestHash: text().notNull(),
    /** What the request makes takes its id from here: done twice after a crash, it is made once. */
    seed: uuid().notNull().defaultRandom(),
    /** Who works on it, and until when nobody else may; null once it is answered. */
    holder: uuid(),
    heldUntil: instant(),
    status: integer(),
    headers: jsonb().$type<Record<string, string>>(),
    body: encrypted(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.isTest, table.key] }),
    index("idempotency_keys_created").on(table.createdAt),
  ],
);

/** Requests of a key, by UTC day. */
export const apiUsage = pgTable(
  "api_usage",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    keyId: uuid()
      .notNull()
      .references(() => apiKeys.id, { onDelete: "cascade" }),
    day: date().notNull(),
    requests: integer().notNull().default(0),
    /** Answered with 4xx, and with 5xx. */
    refused: integer().notNull().default(0),
    failed: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.keyId, table.day] }),
    index("api_usage_workspace").on(table.workspaceId, table.day),
  ],
);
