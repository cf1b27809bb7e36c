import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { users } from "./people";

export const workspaces = pgTable("workspaces", {
  id: id(),
  name: text().notNull(),
  timeZone: text().notNull(),
  /** A post that missed its time by more waits for a person instead of going out late. */
  lateMinutesMax: integer().notNull().default(30),
  /** How long files stay after the last of their posts went out; null keeps them. */
  retentionDays: integer(),
  /** Since when nobody gets in here without a second step of signing in. */
  twoFactorRequiredAt: instant(),
  createdAt: createdAt(),
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
    role: text({ enum: memberRoles }).notNull(),
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
  (table) => [index("invitations_workspace").on(table.workspaceId)],
);
