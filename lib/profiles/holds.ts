import "server-only";
import { and, eq, exists, inArray, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { members, postingProfiles } from "@/db/schema";
import { memberSees } from "@/lib/workspaces/member-sees";
import { may, roles } from "@/lib/workspaces/permissions";

/** Of a query over profiles: a consent holds while it is not revoked and whoever gave it could give it today. */
export function holds(): SQL | undefined {
  const person = db
    .select({ userId: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, postingProfiles.workspaceId),
        eq(members.userId, postingProfiles.consentedBy),
        inArray(
          members.role,
          roles.filter((role) => may(role, "set posting profiles")),
        ),
        memberSees(postingProfiles.accountId),
      ),
    );
  return and(isNull(postingProfiles.revokedAt), exists(person));
}
