import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { canPublish, canSendDrafts, POSTS_MAX_USUAL } from "./rules";
import { seesAccounts } from "./sees-accounts";
import type { AccountStatus } from "./types";

const ACCOUNTS_MAX = 200;

/** What decides whether an account's posts will go through, as far as it is known without asking TikTok. */
export interface AccountStanding {
  id: string;
  name: string;
  status: AccountStatus;
  canPublish: boolean;
  canSendDrafts: boolean;
  /** The newest word of TikTok's is that this creator may not post. */
  isBlocked: boolean;
  postsLimit: number;
}

const isBlocked = sql<boolean>`coalesce(
  ${accounts.lastFailure}->>'code' = 'spam_risk_user_banned_from_posting'
  and ${accounts.lastFailureAt} > coalesce(${accounts.lastSuccessAt}, '-infinity'), false)`;

export async function listStandings(member: Member): Promise<AccountStanding[]> {
  assertMay(member, "view posts");
  const rows = await db
    .select({
      id: accounts.id,
      name: accounts.displayName,
      status: accounts.status,
      scopes: accounts.scopes,
      dailyPostLimit: accounts.dailyPostLimit,
      isBlocked,
    })
    .from(accounts)
    .where(seesAccounts(member))
    .limit(ACCOUNTS_MAX);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    canPublish: canPublish(row),
    canSendDrafts: canSendDrafts(row),
    isBlocked: row.isBlocked,
    postsLimit: row.dailyPostLimit ?? POSTS_MAX_USUAL,
  }));
}
