import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { users } from "./people";
import { members, workspaces } from "./workspaces";

export const accountStatuses = ["connected", "reconnect needed", "disconnected"] as const;

/** `upload`: Cuepost sends the bytes. `pull`: TikTok fetches them from our own domain. */
export const videoSources = ["upload", "pull"] as const;

/** What TikTok said last when it refused a call. Never a token. */
export interface AccountFailure {
  code: string;
  message: string;
  endpoint: string | null;
  logId: string | null;
}

/** A TikTok account. `openId` is unique: one account sits in one workspace, or its tokens would fight. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    openId: text().notNull().unique(),
    username: text().notNull(),
    displayName: text().notNull(),
    avatarUrl: text(),
    /** Of the sandbox TikTok that stands beside the real one. */
    isTest: boolean().notNull().default(false),
    scopes: text().array().notNull(),
    status: text({ enum: accountStatuses }).notNull().default("connected"),
    statusReason: text(),
    accessToken: encrypted(),
    refreshToken: encrypted(),
    accessExpiresAt: instant(),
    refreshExpiresAt: instant(),
    refreshedAt: instant(),
    /** A renewal was sent and its answer lost: the refresh token may be spent. */
    refreshLostAt: instant(),
    /** How videos reach TikTok from this account; null is the deployment's way. */
    videoSource: text({ enum: videoSources }),
    /** Of its queue, an IANA zone; null is the workspace's. */
    timeZone: text(),
    /** As the newest creator_info showed it; null when it was never asked. */
    isPrivate: boolean(),
    /** The longest video it may post, as the newest creator_info said. */
    maxVideoSeconds: integer(),
    /** Posts in 24 hours, as TikTok's refusals have taught; null while only the usual number is known. */
    dailyPostLimit: integer(),
    lastSuccessAt: instant(),
    lastFailureAt: instant(),
    lastFailure: jsonb().$type<AccountFailure>(),
    connectedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    connectedAt: instant().notNull().defaultNow(),
    /** Since when there is no permission of TikTok's, as a trigger notes; some weeks later what came from TikTok is erased. */
    permissionEndedAt: instant(),
    /** What came from TikTok is gone, and nothing can be connected to this row again. */
    erasedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index("accounts_workspace").on(table.workspaceId),
    index("accounts_erase").on(table.permissionEndedAt).where(sql`${table.erasedAt} is null`),
    index("accounts_expiry").on(table.status, table.accessExpiresAt),
  ],
);

/** The accounts that were given to a member who does not see all. */
export const memberAccounts = pgTable(
  "member_accounts",
  {
    workspaceId: uuid().notNull(),
    userId: uuid().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId, table.accountId] }),
    foreignKey({
      columns: [table.workspaceId, table.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }).onDelete("cascade"),
    index("member_accounts_account").on(table.accountId),
  ],
);

/** The weekly times of an account's queue, by wall clock in its zone. */
export const queueSlots = pgTable(
  "queue_slots",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** 1 is Monday, 7 Sunday. */
    weekday: smallint().notNull(),
    /** Of the day, from 0 to 1439. */
    minute: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.weekday, table.minute] })],
);

/** The calls of the last minute to one of TikTok's endpoints, of which it allows each account a number. */
export const callWindows = pgTable(
  "call_windows",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    endpoint: text().notNull(),
    /** When the newest calls were, or will be, made; never more than the limit. */
    calledAt: instant().array().notNull(),
    /** TikTok said to wait until then. */
    blockedUntil: instant(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.endpoint] })],
);

/** What Cuepost has learned of its own TikTok app: one row a fact, the newest word of TikTok's. */
export const appFacts = pgTable("app_facts", {
  name: text().primaryKey(),
  at: instant().notNull(),
  details: jsonb().$type<Record<string, unknown>>(),
});

/** Webhooks as TikTok sent them, each once: checked at the door, worked later. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    /** Event, person, publication, post and time: what a second delivery has in common with the first. */
    dedupeKey: text().notNull().unique(),
    event: text().notNull(),
    /** From the sandbox that stands beside TikTok, by its signature. */
    isTest: boolean().notNull().default(false),
    openId: text(),
    publishId: text(),
    tiktokPostId: text(),
    reason: text(),
    /** TikTok's `create_time`. */
    happenedAt: instant().notNull(),
    receivedAt: createdAt(),
    workedAt: instant(),
    /** What came of it, in a word. */
    outcome: text(),
  },
  (table) => [
    index("webhooks_unworked").on(table.workedAt, table.receivedAt),
    index("webhooks_open_id").on(table.openId),
  ],
);

/** Single use and bound to the session that began the connection. Rows hold only hashes. */
export const oauthStates = pgTable("oauth_states", {
  stateHash: text().primaryKey(),
  sessionHash: text().notNull(),
  userId: uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  workspaceId: uuid()
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  /** Asked of the sandbox that stands beside TikTok. */
  isTest: boolean().notNull().default(false),
  createdAt: createdAt(),
  expiresAt: instant().notNull(),
});
