import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { TikTokError } from "@/lib/tiktok";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { toAccountView, viewColumns } from "./account-view";
import { findCreatorInfo } from "./creator-info";
import { seesAccounts } from "./sees-accounts";
import type { AccountHit, AccountView, CreatorInfoResult } from "./types";

const ACCOUNTS_MAX = 200;

/** Those that were disconnected stay in the list, as their posts do, until what came from TikTok is erased. */
export async function listAccounts(member: Member): Promise<AccountView[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select(viewColumns)
    .from(accounts)
    .where(and(seesAccounts(member), isNull(accounts.erasedAt)))
    .orderBy(asc(accounts.createdAt), asc(accounts.id))
    .limit(ACCOUNTS_MAX);
  return rows.map(toAccountView);
}

/** The accounts whose posts somebody sees, as posts show them. */
export async function listPostAccounts(member: Member): Promise<AccountHit[]> {
  assertMay(member, "view posts");
  const { id, displayName, username, avatarUrl, isTest, status } = accounts;
  return db
    .select({ id, displayName, username, avatarUrl, isTest, status })
    .from(accounts)
    .where(seesAccounts(member))
    .orderBy(asc(accounts.createdAt), asc(id))
    .limit(ACCOUNTS_MAX);
}

export async function getAccount(member: Member, accountId: string): Promise<AccountView> {
  assertMay(member, "view workspace");
  const isId = z.uuid().safeParse(accountId).success;
  const [row] = isId ? await findRow(member, accountId) : [];
  if (!row) throw new AppError("not-found", "This account does not exist.");
  return toAccountView(row);
}

function findRow(member: Member, accountId: string) {
  return db
    .select(viewColumns)
    .from(accounts)
    .where(and(eq(accounts.id, accountId), seesAccounts(member)));
}

/** Asks TikTok afresh, as it wants for every showing of the composer. */
export async function fetchCreatorInfo(member: Member, accountId: string): Promise<CreatorInfoResult> {
  assertMay(member, "compose posts");
  const account = await getAccount(member, accountId);
  try {
    return await findCreatorInfo(account.id);
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
    const code = error.kind === "wait" ? "throttled" : "unavailable";
    throw new AppError(code, error.message, { field: "account", cause: error });
  }
}
