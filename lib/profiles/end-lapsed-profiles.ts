import "server-only";
import { and, eq, isNull, not, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { accounts, postingProfiles } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import { cuepost } from "@/lib/workspaces/actor";
import { findPeople } from "@/lib/workspaces/find-people";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { holds } from "./holds";
import { LAPSED } from "./rules";

export const LAPSED_PROFILES_MAX = 100;

/**
 * Writes down what holds already, since every use asks for it: a consent whose person left, or may no longer give one.
 * So it is told once, and does not come back with them.
 */
export async function endLapsedProfiles(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const lapsed = await tx
      .select({ profile: postingProfiles, account: accounts.displayName })
      .from(postingProfiles)
      .innerJoin(accounts, eq(accounts.id, postingProfiles.accountId))
      .where(and(isNull(postingProfiles.revokedAt), not(holds() as SQL)))
      .orderBy(postingProfiles.consentedAt)
      .limit(LAPSED_PROFILES_MAX)
      .for("update", { of: postingProfiles, skipLocked: true });
    for (const { profile, account } of lapsed) {
      const { id, workspaceId, accountId, name } = profile;
      await tx
        .update(postingProfiles)
        .set({ revokedAt: now, revokedReason: LAPSED })
        .where(eq(postingProfiles.id, id));
      await writeAudit(tx, {
        workspaceId,
        actor: cuepost,
        kind: "profile/revoked",
        subject: { kind: "profile", id, name },
        details: { account, reason: LAPSED },
      });
      await notify(tx, {
        userIds: await findPeople(tx, workspaceId, { permission: "set posting profiles", accountId }),
        kind: "profile/ended",
        workspaceId,
        accountId,
        values: { name, account, reason: LAPSED },
      });
    }
    return lapsed.length;
  });
}
