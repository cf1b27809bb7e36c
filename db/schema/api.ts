import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { accounts } from "./accounts";
import { users } from "./people";
import { posts } from "./posts";
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

/** Where events are sent to. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    name: text().notNull(),
    url: text().notNull(),
    /** Of the sandbox TikTok's accounts, or of all others. */
    isTest: boolean().notNull().default(false),
    /** Null is every kind. */
    eventTypes: text().array(),
    /** Null is every account. */
    accountIds: uuid().array(),
    /** `whsec_…`, as the Standard Webhooks specification writes it. */
    secret: encrypted().notNull(),
    /** The one before, which signs as well until then. */
    previousSecret: encrypted(),
    previousSecretEndsAt: instant(),
    /** Since when nothing has been taken; null after a delivery that was. */
    failingSince: instant(),
    /** It asked to be left in peace until then. */
    pausedUntil: instant(),
    disabledAt: instant(),
    /** Null where a person did it. */
    disabledReason: text(),
    createdAt: createdAt(),
  },
  (table) => [index("webhook_endpoints_workspace").on(table.workspaceId, table.createdAt)],
);

/** The outbox: what happened, written with the change, in the words that are sent. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    type: text().notNull(),
    /** Of an account of the sandbox TikTok, or of another; null of what belongs to no account. */
    isTest: boolean(),
    subjectKind: text({ enum: ["post", "media", "account", "endpoint"] }).notNull(),
    /** Events of one subject are sent in their order. */
    subjectId: uuid().notNull(),
    accountId: uuid(),
    /** The whole body as JSON: signed and sent as it stands. */
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("webhook_events_workspace").on(table.workspaceId, table.createdAt),
    index("webhook_events_subject").on(table.subjectId),
    index("webhook_events_created").on(table.createdAt),
  ],
);

export const deliveryStatuses = ["waiting", "delivered", "given up"] as const;

/** One event for one endpoint. `place` is its order among those of the same subject. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    place: integer().generatedAlwaysAsIdentity().notNull(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: "cascade" }),
    eventId: uuid()
      .notNull()
      .references(() => webhookEvents.id, { onDelete: "cascade" }),
    subjectId: uuid().notNull(),
    status: text({ enum: deliveryStatuses }).notNull().default("waiting"),
    tries: integer().notNull().default(0),
    /** When it may be tried next; null while its endpoint is switched off. */
    nextTryAt: instant().defaultNow(),
    /** The delivery that somebody wanted once more. */
    replayOf: uuid(),
    /** Who is at it, and until when nobody else may be. */
    holder: uuid(),
    heldUntil: instant(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    index("webhook_deliveries_due").on(table.nextTryAt).where(sql`${table.status} = 'waiting'`),
    index("webhook_deliveries_next")
      .on(table.endpointId, table.nextTryAt, table.place)
      .where(sql`${table.status} = 'waiting'`),
    index("webhook_deliveries_held").on(table.endpointId).where(sql`${table.holder} is not null`),
    index("webhook_deliveries_order")
      .on(table.endpointId, table.subjectId, table.place)
      .where(sql`${table.status} = 'waiting'`),
    index("webhook_deliveries_endpoint").on(table.endpointId, table.place),
    index("webhook_deliveries_event").on(table.eventId),
  ],
);

/** Each try of a delivery, and what came back. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    at: createdAt(),
    durationMs: integer().notNull(),
    /** Null where no answer came. */
    status: integer(),
    /** The beginning of the answer. */
    answer: text(),
    problem: text(),
  },
  (table) => [unique("webhook_attempts_number").on(table.deliveryId, table.number)],
);
