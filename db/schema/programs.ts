import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { accounts } from "./accounts";
import { apiKeys } from "./api-keys";
import { users } from "./people";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/** What a person agreed to once for posts that programs send: of one account, dated, revocable, never changed. */
export const postingProfiles = pgTable(
  "posting_profiles",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Privacy, interactions and labels: what `ProfileSettings` holds. */
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The declaration that stood beside the button. */
    sentence: text().notNull(),
    consentedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    consentedByName: text().notNull(),
    consentedAt: createdAt(),
    /** Whoever agreed also said: take it where a request names no profile. */
    isDefault: boolean().notNull().default(false),
    revokedAt: instant(),
    revokedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    /** Null where a person did it. */
    revokedReason: text(),
  },
  (table) => [
    index("posting_profiles_account").on(table.accountId, table.consentedAt),
    uniqueIndex("posting_profiles_default")
      .on(table.accountId)
      .where(sql`${table.isDefault} and ${table.revokedAt} is null`),
    index("posting_profiles_consenting").on(table.consentedBy).where(sql`${table.revokedAt} is null`),
  ],
);

export const intentStatuses = ["waiting", "done", "failed", "withdrawn"] as const;

/** What a request wants of a draft whose files are still on their way: to be scheduled once they are there. */
export const postIntents = pgTable(
  "post_intents",
  {
    postId: uuid()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    keyId: uuid()
      .notNull()
      .references(() => apiKeys.id, { onDelete: "cascade" }),
    /** The draft as the request left it: whoever changes it by hand takes it over. */
    revision: integer().notNull(),
    /** When it goes out and what was agreed: what `IntentPlan` holds. */
    plan: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text({ enum: intentStatuses }).notNull().default("waiting"),
    problem: text(),
    /** When it is looked at again. */
    lookAt: instant().notNull().defaultNow(),
    tries: integer().notNull().default(0),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    index("post_intents_waiting").on(table.lookAt).where(sql`${table.status} = 'waiting'`),
    index("post_intents_workspace").on(table.workspaceId),
    index("post_intents_key").on(table.keyId),
  ],
);
