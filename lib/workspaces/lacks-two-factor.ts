import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { members, twoFactors, workspaces } from "@/db/schema";

/** Of a query over members and their workspaces. */
export function lacksTwoFactor(): SQL<boolean> {
  return sql<boolean>`${workspaces.twoFactorRequiredAt} is not null and not exists (select 1 from ${twoFactors}
    where ${twoFactors.userId} = ${members.userId} and ${twoFactors.confirmedAt} is not null)`;
}
