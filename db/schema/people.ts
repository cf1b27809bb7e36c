import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, encrypted, id, instant } from "../columns";

/** `emailVerified` and `image` are what next-auth knows of a person besides. */
export const users = pgTable(
  "users",
  {
    id: id(),
    name: text(),
    email: text().notNull(),
    emailVerified: timestamp({ withTimezone: true, mode: "date" }),
    image: text(),
    passwordHash: text(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email").on(sql`lower(${table.email})`)],
);

/** Who somebody is at Google or GitHub. Their tokens are of no use here, so there is no place for them. */
export const oauthAccounts = pgTable(
  "oauth_accounts",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

/** The cookie holds the secret, the row only its SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text().primaryKey(),
    /** What a list names it by: the hash stays on the server. */
    id: uuid().notNull().unique().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** As the browser named itself when the session began, cut short. */
    userAgent: text(),
    /** Where it began, without the part that names one machine: `203.0.113.0/24`. */
    network: text(),
    createdAt: createdAt(),
    lastUsedAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

/** Browsers and networks a person has signed in from: a new one is told to them. */
export const knownDevices = pgTable(
  "known_devices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256 of browser, system and network. */
    deviceHash: text().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.deviceHash] })],
);

/** A password was right and the second step is still to come. The cookie holds the secret, the row its SHA-256. */
export const pendingLogins = pgTable(
  "pending_logins",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tries: integer().notNull().default(0),
    expiresAt: instant().notNull(),
  },
  (table) => [index("pending_logins_user").on(table.userId)],
);

/** Codes of an authenticator app as the second step of signing in; on once it is confirmed by a first code. */
export const twoFactors = pgTable("two_factors", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  secret: encrypted().notNull(),
  /** The time step of the newest code that was taken: none is taken twice. */
  lastStep: integer(),
  createdAt: createdAt(),
  confirmedAt: instant(),
});

/** Each opens the second step once. Keyed hashes: the codes are short enough to write down. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

export const personLinkKinds = ["reset-password", "verify-email", "change-email"] as const;

/** A link in a mail that does one thing once. The row goes when it is used. */
export const personLinks = pgTable(
  "person_links",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: personLinkKinds }).notNull(),
    /** Where it was sent: what following it proves. */
    email: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (table) => [index("person_links_user").on(table.userId)],
);

/** The shape rate-limiter-flexible's Drizzle store asks for. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: timestamp({ withTimezone: true, mode: "date" }),
});
