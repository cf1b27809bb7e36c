import "server-only";
import { and, asc } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { contains } from "@/lib/workspaces/contains";
import { SEARCH_HITS_MAX } from "@/lib/workspaces/input";
import type { Member } from "@/lib/workspaces/types";
import { seesAccounts } from "./sees-accounts";
import type { AccountHit } from "./types";

export async function searchAccounts(member: Member, query: string): Promise<AccountHit[]> {
  assertMay(member, "view workspace");
  const { id, displayName, username, avatarUrl, isTest, status } = accounts;
  return db
    .select({ id, displayName, username, avatarUrl, isTest, status })
    .from(accounts)
    .where(and(seesAccounts(member), contains([displayName, username], query.replace(/^@/, ""))))
    .orderBy(asc(displayName), asc(id))
    .limit(SEARCH_HITS_MAX);
}
