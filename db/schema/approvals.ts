import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { accounts } from "./accounts";
import { users } from "./people";
import { posts } from "./posts";
import { workspaces } from "./workspaces";

/** `anyone` who may; one `named` person; `two` different people. An account without a rule asks nobody. */
export const approvalKinds = ["anyone", "named", "two"] as const;

export const approvalRules = pgTable("approval_rules", {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  kind: text({ enum: approvalKinds }).notNull(),
  /** Of `named`; null once that person is gone, and then nobody can approve until another is named. */
  personId: uuid().references(() => users.id, { onDelete: "set null" }),
  changedAt: instant().notNull().defaultNow(),
});

type PostRow = typeof posts.$inferSelect;

/** All that an approval is of. Names are for showing, and no part of the hash. */
export interface BoundContent {
  account: { id: string; name: string };
  /** One video, or photos in their order; the hash is that of what TikTok gets. */
  media: { id: string; kind: "video" | "photo"; name: string; sha256: string }[];
  settings: Pick<
    PostRow,
    | "delivery"
    | "title"
    | "caption"
    | "privacyLevel"
    | "allowComment"
    | "allowDuet"
    | "allowStitch"
    | "disclosesPromotion"
    | "isYourBrand"
    | "isBrandedContent"
    | "isAiGenerated"
    | "autoAddMusic"
    | "coverTimestampMs"
    | "photoCoverIndex"
  >;
  /** Wall clock, its zone, and the instant that it is; null where no time was chosen. */
  time: { local: string; timeZone: string; at: string } | null;
}

/** The rule as it was when approval was asked. */
export interface RuleSnapshot {
  kind: (typeof approvalKinds)[number];
  personId: string | null;
  personName: string | null;
}

export const approvalStatuses = ["open", "approved", "changes asked", "declined", "voided"] as const;

/** Somebody asked for a yes to exactly this content, which a trigger keeps. At most one of a post is open or approved. */
export const approvalRequests = pgTable(
  "approval_requests",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    accountId: uuid().notNull(),
    contentHash: text().notNull(),
    content: jsonb().$type<BoundContent>().notNull(),
    rule: jsonb().$type<RuleSnapshot>().notNull(),
    askedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    askedByName: text().notNull(),
    askedAt: createdAt(),
    /** The time of the post: without a yes by then it is held. */
    dueAt: instant().notNull(),
    status: text({ enum: approvalStatuses }).notNull().default("open"),
    approvedAt: instant(),
    closedAt: instant(),
    closedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    closeReason: text(),
    /** Each said once: a day ahead, two hours ahead, and to the leads an hour ahead. */
    remindedDayAt: instant(),
    remindedHoursAt: instant(),
    escalatedAt: instant(),
  },
  (table) => [
    uniqueIndex("approval_requests_living")
      .on(table.postId)
      .where(sql`${table.status} in ('open', 'approved')`),
    index("approval_requests_post").on(table.postId, table.askedAt),
    index("approval_requests_due").on(table.workspaceId, table.status, table.dueAt),
    index("approval_requests_open").on(table.dueAt).where(sql`${table.status} = 'open'`),
  ],
);

export const decisionKinds = ["approve", "changes", "decline"] as const;

/** What one person, or one client link, said to a request. A trigger forbids every change. */
export const approvalDecisions = pgTable(
  "approval_decisions",
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => approvalRequests.id, { onDelete: "cascade" }),
    decision: text({ enum: decisionKinds }).notNull(),
    /** Who counts as one: `person <id>` or `client link <id>`. */
    voter: text().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    actorVia: text({ enum: ["session", "client link", "api key", "cuepost"] }).notNull(),
    note: text(),
    /** The hash of what this person had before their eyes. */
    contentHash: text().notNull(),
    at: createdAt(),
  },
  (table) => [
    uniqueIndex("approval_decisions_once").on(table.requestId, table.voter, table.decision),
    index("approval_decisions_request").on(table.requestId, table.at),
  ],
);
