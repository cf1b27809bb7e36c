import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { accounts } from "./accounts";
import { media } from "./media";
import { users } from "./people";
import { workspaces } from "./workspaces";

/** Spelled as a person reads them. Which may follow which stands in lib/posts/rules.ts. */
export const postStatuses = [
  "draft",
  "scheduled",
  "preparing",
  "uploading",
  "processing",
  "published",
  "failed",
  "needs attention",
  "canceled",
] as const;

export const posts = pgTable(
  "posts",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    status: text({ enum: postStatuses }).notNull().default("draft"),
    statusReason: text(),
    /** Grows with every edit, reschedule and cancel: a run that began for an older one has lost. */
    revision: integer().notNull().default(1),

    caption: text().notNull().default(""),
    privacyLevel: text(),
    allowComment: boolean().notNull().default(false),
    allowDuet: boolean().notNull().default(false),
    allowStitch: boolean().notNull().default(false),
    disclosesPromotion: boolean().notNull().default(false),
    isYourBrand: boolean().notNull().default(false),
    isBrandedContent: boolean().notNull().default(false),
    isAiGenerated: boolean().notNull().default(false),
    coverTimestampMs: integer().notNull().default(0),

    /** Wall clock as chosen, `2027-03-14T10:30`, in `timeZone`; `scheduledAt` is what it resolved to. */
    scheduledLocal: text(),
    timeZone: text(),
    scheduledAt: instant(),

    /** The run that holds the post, and its last sign of life. */
    runId: text(),
    runSeenAt: instant(),
    announcedAt: instant(),

    tiktokPostId: text(),
    publishedAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("posts_calendar").on(table.workspaceId, table.scheduledAt),
    index("posts_due").on(table.status, table.scheduledAt),
    index("posts_account").on(table.accountId, table.scheduledAt),
    index("posts_media").on(table.mediaId),
  ],
);

/** One `video/init` and what became of it. */
export const publishAttempts = pgTable(
  "publish_attempts",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    publishId: text(),
    uploadUrl: encrypted(),
    uploadExpiresAt: instant(),
    chunkSizeBytes: integer().notNull(),
    chunkCount: integer().notNull(),
    uploadedBytes: bigint({ mode: "number" }).notNull().default(0),
    /** Set before the last byte leaves: from here on TikTok may publish by itself. */
    lastByteSentAt: instant(),
    outcome: text({ enum: ["published", "failed", "abandoned"] }),
    outcomeReason: text(),
    startedAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [unique("publish_attempts_number").on(table.postId, table.number)],
);

/** What a person agreed to: who, when, the sentence shown, every setting, the file. Voided, never changed. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    sentence: text().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    creatorInfo: jsonb().$type<Record<string, unknown>>().notNull(),
    mediaSha256: text().notNull(),
    givenAt: createdAt(),
    voidedAt: instant(),
    voidReason: text(),
  },
  (table) => [index("consents_post").on(table.postId)],
);

/** The timeline of a post: what a person reads afterwards. Never holds a token or an upload URL. */
export const postEvents = pgTable(
  "post_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    at: createdAt(),
    actorId: uuid().references(() => users.id, { onDelete: "set null" }),
    kind: text().notNull(),
    message: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [index("post_events_post").on(table.postId, table.id)],
);
