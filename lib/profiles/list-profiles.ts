import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { postingProfiles } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { holds } from "./holds";
import { ProfileSettings } from "./input";
import { LAPSED } from "./rules";
import type { ProfileView } from "./types";

const PROFILES_MAX = 200;

/** Of one account, or of all that this person sees: those that hold first, then by when they were agreed to. */
export async function listProfiles(member: Member, accountId?: string): Promise<ProfileView[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select({ profile: postingProfiles, holds: sql<boolean>`${holds()}` })
    .from(postingProfiles)
    .where(
      and(
        eq(postingProfiles.workspaceId, member.workspaceId),
        seesAccount(member, postingProfiles.accountId),
        accountId ? eq(postingProfiles.accountId, accountId) : undefined,
      ),
    )
    .orderBy(
      desc(sql`${holds()}`),
      desc(postingProfiles.isDefault),
      desc(postingProfiles.consentedAt),
      desc(postingProfiles.id),
    )
    .limit(PROFILES_MAX);
  return rows.map(toView);
}

function toView({
  profile,
  holds: isHeld,
}: {
  profile: typeof postingProfiles.$inferSelect;
  holds: boolean;
}) {
  const { id, accountId, name, sentence, consentedByName, consentedAt, revokedAt } = profile;
  return {
    ...{ id, accountId, name, sentence, consentedByName },
    settings: ProfileSettings.parse(profile.settings),
    consentedAt: consentedAt.toISOString(),
    isDefault: profile.isDefault && isHeld,
    ended: isHeld ? null : toEnd(revokedAt, profile.revokedReason),
  } satisfies ProfileView;
}

/** Between the person's leaving and the sweep that writes it down it has ended all the same. */
function toEnd(revokedAt: Date | null, reason: string | null) {
  const at = revokedAt ?? new Date();
  return { at: at.toISOString(), reason: revokedAt ? reason : LAPSED };
}
