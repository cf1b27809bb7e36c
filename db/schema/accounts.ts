import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";
import { users } from "./people";
import { workspaces } from "./workspaces";

export const accountStatuses = ["connected", "reconnect needed", "disconnected"] as const;

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
    scopes: text().array().notNull(),
    status: text({ enum: accountStatuses }).notNull().default("connected"),
    statusReason: text(),
    accessToken: encrypted(),
    refreshToken: encrypted(),
    accessExpiresAt: instant(),
    refreshExpiresAt: instant(),
    connectedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    connectedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [index("accounts_workspace").on(table.workspaceId)],
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
  createdAt: createdAt(),
  expiresAt: instant().notNull(),
});
