import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { approvalRules, users } from "@/db/schema";
import type { RuleSnapshot } from "./types";

/** Whose yes the posts of an account need; null where they need nobody's. */
export async function findRule(tx: Database | Transaction, accountId: string): Promise<RuleSnapshot | null> {
  const [rule] = await tx
    .select({
      kind: approvalRules.kind,
      personId: approvalRules.personId,
      personName: sql<string | null>`coalesce(${users.name}, ${users.email})`,
    })
    .from(approvalRules)
    .leftJoin(users, eq(users.id, approvalRules.personId))
    .where(eq(approvalRules.accountId, accountId));
  return rule ?? null;
}
