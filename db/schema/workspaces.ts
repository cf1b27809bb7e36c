import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id, instant } from "../columns";
import { users } from "./people";

export const workspaces = pgTable(
  "workspaces",
  {
    id: id(),
    name: text().notNull(),
    timeZone: text().notNull(),
    /** A post that missed its time by more waits for a person instead of going out late. */
    lateMinutesMax: integer().notNull().default(30),
    /** How long files stay after the last of their posts went out; null keeps them. */
    retentionDays: integer(),
    /** Since when nobody gets in here without a second step of signing in. */
    twoFactorRequiredAt: instant(),
    /** `#rrggbb` on which white can be read; null is a quiet one of Cuepost's. */
    brandColour: text(),
    /** An owner asked for its end, which comes then unless somebody keeps it. */
    deleteAfter: instant(),
    deletionAskedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    /** Its rows have begun to go: from then on there is no way back, and nobody is in it any more. */
    removingAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index("workspaces_delete").on(table.deleteAfter)],
);

/** A square WebP, small enough to live in the row. */
export const workspaceLogos = pgTable("workspace_logos", {
  workspaceId: uuid()
    .primaryKey()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  webp: bytes().notNull(),
  /** Of the bytes: a new picture has a new address. */
  version: text().notNull(),
});

/** Workspaces that are gone, until their ledger and audit log have followed: a trigger keeps those while the row is there. */
export const removedWorkspaces = pgTable("removed_workspaces", {
  workspaceId: uuid().primaryKey(),
  removedAt: createdAt(),
});

export const memberRoles = ["owner", "admin", "manager", "editor", "approver", "client", "analyst"] as const;

export const members = pgTable(
  "members",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text({ enum: memberRoles }).notNull(),
    /** False: only those of member_accounts. Owners and admins see all. */
    allAccounts: boolean().notNull().default(true),
    lastSeenAt: instant(),
    /** Since when this person wants no first steps shown here. */
    guideHiddenAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index("members_user").on(table.userId),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** Whose it is, in small letters: only somebody with this address may use it. */
    email: text().notNull(),
    role: text({ enum: memberRoles }).notNull(),
    /** What the person will see; null is every account, also those connected later. */
    accountIds: uuid().array(),
    tokenHash: text().notNull().unique(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    revokedAt: instant(),
  },
  (table) => [
    index("invitations_workspace").on(table.workspaceId, table.createdAt),
    index("invitations_email").on(table.email),
  ],
);
