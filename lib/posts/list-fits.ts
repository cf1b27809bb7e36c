import "server-only";
import { and, asc, ne } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { fitOf } from "./media-fit";
import type { AccountFit } from "./types";

const ACCOUNTS_MAX = 200;

/** Of each account of the workspace, whether it may use a file like this. By what TikTok said last, without asking. */
export async function listFits(
  member: Member,
  file: { kind: "video" | "photo"; durationMs: number | null },
): Promise<AccountFit[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select({
      id: accounts.id,
      username: accounts.username,
      displayName: accounts.displayName,
      avatarUrl: accounts.avatarUrl,
      isTest: accounts.isTest,
      status: accounts.status,
      scopes: accounts.scopes,
      maxVideoSeconds: accounts.maxVideoSeconds,
    })
    .from(accounts)
    .where(and(seesAccounts(member), ne(accounts.status, "disconnected")))
    .orderBy(asc(accounts.createdAt), asc(accounts.id))
    .limit(ACCOUNTS_MAX);
  return rows.map(({ id, username, displayName, avatarUrl, isTest, status, ...able }) => ({
    account: { id, username, displayName, avatarUrl, isTest, status },
    maxVideoSeconds: able.maxVideoSeconds,
    fit: fitOf({ status, ...able }, file),
  }));
}
