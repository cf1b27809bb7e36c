import "server-only";
import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { toAccountView, viewColumns } from "./account-view";
import { seesAccounts } from "./sees-accounts";
import type { AccountStatus, AccountView } from "./types";

interface Page {
  statuses: readonly AccountStatus[] | null;
  /** Behind which account it begins. */
  after: { createdAt: string; id: string } | null;
  limit: number;
}

/** Oldest first, each with when it came to the workspace; a new one stands at the end and shifts none. */
export async function pageAccounts(
  member: Member,
  { statuses, after, limit }: Page,
): Promise<{ account: AccountView; createdAt: string }[]> {
  assertMay(member, "view workspace");
  const { createdAt, id } = accounts;
  const rows = await db
    .select({ view: viewColumns, createdAt })
    .from(accounts)
    .where(
      and(
        seesAccounts(member),
        isNull(accounts.erasedAt),
        statuses ? inArray(accounts.status, [...statuses]) : undefined,
        after ? sql`(${createdAt}, ${id}) > (${after.createdAt}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(limit);
  return rows.map((row) => ({ account: toAccountView(row.view), createdAt: row.createdAt.toISOString() }));
}
