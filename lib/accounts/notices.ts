import "server-only";
import { and, asc, eq, lte, or } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { DAY_MS } from "./rules";
import { seesAccounts } from "./sees-accounts";
import { PERMISSION_ENDS_SOON_MS } from "./token-life";
import type { AccountNotice } from "./types";

const NOTICES_MAX = 20;

/** Accounts that somebody has to reconnect now, then those whose permission ends within two weeks. */
export async function listAccountNotices(member: Member, now = new Date()): Promise<AccountNotice[]> {
  assertMay(member, "view workspace");
  const { status, refreshExpiresAt, displayName } = accounts;
  const endsSoon = and(
    eq(status, "connected"),
    lte(refreshExpiresAt, new Date(now.getTime() + PERMISSION_ENDS_SOON_MS)),
  );
  const rows = await db
    .select({
      accountId: accounts.id,
      name: displayName,
      isTest: accounts.isTest,
      status,
      reason: accounts.statusReason,
      refreshExpiresAt,
    })
    .from(accounts)
    .where(and(seesAccounts(member), or(eq(status, "reconnect needed"), endsSoon)))
    .orderBy(eq(status, "connected"), asc(refreshExpiresAt), asc(displayName))
    .limit(NOTICES_MAX);
  return rows.map(({ status: is, reason, refreshExpiresAt: ends, ...account }) =>
    is === "connected" && ends
      ? { kind: "ends soon", ...account, endsAt: ends.toISOString(), daysLeft: countDays(ends, now) }
      : { kind: "reconnect", ...account, reason },
  );
}

/** Whole days that are left; 0 on the last one, and after it. */
function countDays(endsAt: Date, now: Date): number {
  return Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / DAY_MS));
}
