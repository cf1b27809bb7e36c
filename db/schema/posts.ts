import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { accounts, videoSources } from "./accounts";
import { media } from "./media";
import { users } from "./people";
import { workspaces } from "./workspaces";

/** Spelled as a person reads them. Which may follow which stands in lib/posts/rules.ts. */
export const postStatuses = [
  "draft",
  "awaiting approval",
  "scheduled",
  "preparing",
  "uploading",
  "processing",
  "in review",
  "published",
  "in inbox",
  "failed",
  "needs attention",
  "outcome unknown",
  "canceled",
] as const;

/**
 * `grant`: connected, but without a permission that it needs. `missed`: its time went by. `drift`: TikTok no longer
 * allows what was agreed. `unapproved`: its time came before anybody approved it.
 */
export const holdCodes = ["reconnect", "grant", "missed", "drift", "unapproved"] as const;

/** `inbox`: a draft that the creator finishes in the TikTok app. */
export const deliveries = ["direct", "inbox"] as const;

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
    /** The video, or the photo that is the cover; all photos stand in post_photos. */
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    /** Posts that were composed together, for several accounts, share one. */
    groupId: uuid(),
    /** The caller's own name for it, once in a workspace; and the key it came by. */
    externalId: text(),
    apiKeyId: uuid(),
    status: text({ enum: postStatuses }).notNull().default("draft"),
    statusReason: text(),
    /** Why it is held, for code: reconnecting takes up what waited for just that. */
    holdCode: text({ enum: holdCodes }),
    /** Grows with every edit, reschedule and cancel: a run that began for an older one has lost. */
    revision: integer().notNull().default(1),

    delivery: text({ enum: deliveries }).notNull().default("direct"),
    /** Of photo posts only. */
    title: text().notNull().default(""),
    /** A video's caption, a photo post's description. */
    caption: text().notNull().default(""),
    privacyLevel: text(),
    allowComment: boolean().notNull().default(false),
    allowDuet: boolean().notNull().default(false),
    allowStitch: boolean().notNull().default(false),
    disclosesPromotion: boolean().notNull().default(false),
    isYourBrand: boolean().notNull().default(false),
    isBrandedContent: boolean().notNull().default(false),
    isAiGenerated: boolean().notNull().default(false),
    autoAddMusic: boolean().notNull().default(false),
    coverTimestampMs: integer().notNull().default(0),
    photoCoverIndex: integer().notNull().default(0),

    /** Wall clock as chosen, `2027-03-14T10:30`, in `timeZone`; `scheduledAt` is what it resolved to. */
    scheduledLocal: text(),
    timeZone: text(),
    scheduledAt: instant(),
    /** How late it may go out by itself; null is the workspace's rule. */
    lateMinutesMax: integer(),
    /** When TikTok is asked again, ahead of its time, whether what was agreed still fits. */
    driftLookAt: instant(),

    /** The run that holds the post, its last sign of life, and when the next one is due. */
    runId: text(),
    runSeenAt: instant(),
    runExpectedAt: instant(),
    announcedAt: instant(),

    tiktokPostId: text(),
    /** TikTok's own link to it (Video Object), where it gave one. */
    shareUrl: text(),
    publishedAt: instant(),
    /** Since when everyone can see it, and when that ended, as TikTok tells. */
    publicSince: instant(),
    publicEndedAt: instant(),
    /** When TikTok is asked again about a post that is out, or lies in the inbox. */
    lookAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("posts_calendar").on(table.workspaceId, table.scheduledAt),
    index("posts_created").on(table.workspaceId, table.createdAt, table.id),
    index("posts_due").on(table.status, table.scheduledAt),
    index("posts_account").on(table.accountId, table.scheduledAt),
    index("posts_media").on(table.mediaId),
    index("posts_look").on(table.lookAt),
    index("posts_drift").on(table.driftLookAt),
    index("posts_group").on(table.groupId),
    unique("posts_external_id").on(table.workspaceId, table.externalId),
    index("posts_published").on(table.accountId, table.publishedAt),
  ],
);

/** The photos of a post in their order; `photoCoverIndex` counts into it. */
export const postPhotos = pgTable(
  "post_photos",
  {
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.position] }),
    index("post_photos_media").on(table.mediaId),
  ],
);

/** `unknown`: the answer to a pull's init was lost, and a person must look. */
export const attemptOutcomes = [
  "published",
  "in inbox",
  "failed",
  "abandoned",
  "canceled",
  "unknown",
] as const;

/** One init and what became of it. */
export const publishAttempts = pgTable(
  "publish_attempts",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    delivery: text({ enum: deliveries }).notNull().default("direct"),
    source: text({ enum: videoSources }).notNull().default("upload"),
    /** Set before an init leaves that must not be repeated: of a pull, TikTok may act without another word. */
    initSentAt: instant(),
    publishId: text(),
    uploadUrl: encrypted(),
    uploadExpiresAt: instant(),
    /** Null where TikTok pulls. */
    chunkSizeBytes: integer(),
    chunkCount: integer(),
    /** What TikTok has, sent or pulled. */
    uploadedBytes: bigint({ mode: "number" }).notNull().default(0),
    /** Set before the last byte leaves: from here on TikTok may publish by itself, unless it says that it did not arrive. */
    lastByteSentAt: instant(),
    /** A person wants it stopped: whatever fails now is not tried again. */
    stopAskedAt: instant(),
    outcome: text({ enum: attemptOutcomes }),
    outcomeReason: text(),
    startedAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    unique("publish_attempts_number").on(table.postId, table.number),
    index("publish_attempts_publish_id").on(table.publishId),
  ],
);

/** Uploads under way, of which a deployment allows a number at once. Whose holder died is free when it expires. */
export const uploadSlots = pgTable("upload_slots", {
  attemptId: uuid()
    .primaryKey()
    .references(() => publishAttempts.id, { onDelete: "cascade" }),
  expiresAt: instant().notNull(),
});

/** What a person agreed to: who, when, the sentence shown, every setting, the file. Voided, never changed. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    /** Null of somebody whose login is deleted: the ledger knows their name. */
    userId: uuid().references(() => users.id, { onDelete: "set null" }),
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
    /** How the key was called by which a program did it in this person's name. */
    keyName: text(),
    kind: text().notNull(),
    /** Of a move from one state to another; null of what happened within a state. */
    movedFrom: text({ enum: postStatuses }),
    movedTo: text({ enum: postStatuses }),
    message: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [index("post_events_post").on(table.postId, table.id)],
);
