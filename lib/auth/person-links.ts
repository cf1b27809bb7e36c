import "server-only";
import { and, eq, gt, inArray, lte } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { personLinks, users } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

export type PersonLinkKind = (typeof personLinks.kind.enumValues)[number];

const HOUR_MS = 3_600_000;
const lifetimesMs: Record<PersonLinkKind, number> = {
  "reset-password": HOUR_MS,
  "verify-email": 72 * HOUR_MS,
  "change-email": HOUR_MS,
};

export const LINK_REFUSAL =
  "This link no longer works: it was used, replaced or is too old. Ask for a new one.";

interface NewPersonLink {
  userId: string;
  kind: PersonLinkKind;
  /** Where it is sent. */
  email: string;
}

/** Gives the address for the mail; the row holds the secret's hash. Earlier links live on until they end or one is used. */
export async function createPersonLink(
  database: Database | Transaction,
  { userId, kind, email }: NewPersonLink,
  now = new Date(),
): Promise<string> {
  const secret = createSecret();
  const expiresAt = new Date(now.getTime() + lifetimesMs[kind]);
  await database.delete(personLinks).where(lte(personLinks.expiresAt, now));
  await database
    .insert(personLinks)
    .values({ tokenHash: sha256(secret), userId, kind, email, createdAt: now, expiresAt });
  return `${getEnv().APP_URL}/${kind}/${secret}`;
}

interface PersonLink {
  userId: string;
  email: string;
}

/** A look that changes nothing: mail programs open links as well. */
export async function findPersonLink(
  kind: PersonLinkKind,
  token: string,
  now = new Date(),
): Promise<(PersonLink & { currentEmail: string }) | null> {
  const [link] = await db
    .select({ userId: personLinks.userId, email: personLinks.email, currentEmail: users.email })
    .from(personLinks)
    .innerJoin(users, eq(users.id, personLinks.userId))
    .where(isOpen(kind, token, now))
    .limit(1);
  return link ?? null;
}

/** Of all that use a link at once, one gets it; the others of the same kind and person end with it. */
export async function spendPersonLink(
  tx: Transaction,
  { kind, token, userId }: { kind: PersonLinkKind; token: string; userId?: string },
  now = new Date(),
): Promise<PersonLink> {
  const ofPerson = userId ? eq(personLinks.userId, userId) : undefined;
  // The person's row first, so that two links of one person wait for each other.
  await tx
    .select({ id: users.id })
    .from(users)
    .where(
      inArray(
        users.id,
        tx
          .select({ id: personLinks.userId })
          .from(personLinks)
          .where(isOpen(kind, token, now)),
      ),
    )
    .for("update");
  const [link] = await tx
    .delete(personLinks)
    .where(and(isOpen(kind, token, now), ofPerson))
    .returning({ userId: personLinks.userId, email: personLinks.email });
  if (!link) throw new AppError("conflict", LINK_REFUSAL);
  await tx.delete(personLinks).where(and(eq(personLinks.userId, link.userId), eq(personLinks.kind, kind)));
  return link;
}

function isOpen(kind: PersonLinkKind, token: string, now: Date) {
  return and(
    eq(personLinks.tokenHash, sha256(token)),
    eq(personLinks.kind, kind),
    gt(personLinks.expiresAt, now),
  );
}
