import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

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
