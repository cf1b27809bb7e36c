import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { postingProfiles } from "@/db/schema";
import { getAccount } from "@/lib/accounts/queries";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { holds } from "./holds";
import { ProfileSettings } from "./input";
import type { PostingProfile } from "./types";

interface Wanted {
  accountId: string;
  /** An id or a name; null is whichever its person said to take where none is named. */
  profile: string | null;
}

type Row = typeof postingProfiles.$inferSelect;

/** What a person agreed to for posts of this account. One that is named and does not hold is told as such, with why. */
export async function findProfileFor(member: Member, wanted: Wanted): Promise<PostingProfile | null> {
  assertMay(member, "compose posts");
  const { id, displayName } = await getAccount(member, wanted.accountId);
  const row = await findRow(id, wanted.profile);
  const { consentedBy } = row?.profile ?? {};
  if (row?.holds && consentedBy) return toProfile(row.profile, consentedBy);
  if (wanted.profile === null) return null;
  throw new AppError("invalid", explain(wanted.profile, displayName, row?.profile ?? null), {
    field: "profile",
  });
}

/** One that holds before one that does not, and the newest of those. */
async function findRow(accountId: string, wanted: string | null) {
  const [row] = await db
    .select({ profile: postingProfiles, holds: sql<boolean>`${holds()}` })
    .from(postingProfiles)
    .where(and(eq(postingProfiles.accountId, accountId), isWanted(wanted)))
    .orderBy(desc(sql`${holds()}`), desc(postingProfiles.consentedAt))
    .limit(1);
  return row ?? null;
}

function isWanted(wanted: string | null) {
  if (wanted === null) return and(eq(postingProfiles.isDefault, true), isNull(postingProfiles.revokedAt));
  if (z.uuid().safeParse(wanted).success) return eq(postingProfiles.id, wanted);
  return sql`lower(${postingProfiles.name}) = lower(${wanted.trim()})`;
}

function explain(wanted: string, account: string, row: Row | null): string {
  if (!row) return `${account} has no posting profile “${wanted}”.`;
  if (row.revokedAt) return `The posting profile “${row.name}” of ${account} was revoked.`;
  return `The posting profile “${row.name}” of ${account} has ended: ${row.consentedByName}, who agreed to it, may no longer do so.`;
}

function toProfile(row: Row, userId: string): PostingProfile {
  const { id, accountId, name, sentence, consentedByName, consentedAt, isDefault } = row;
  return {
    ...{ id, accountId, name, sentence, consentedAt, isDefault },
    settings: ProfileSettings.parse(row.settings),
    consentedBy: { userId, name: consentedByName },
  };
}
