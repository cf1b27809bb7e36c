import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db";
import { apiKeys, apiUsage } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { USAGE_DAYS_MAX } from "./rules";

export interface UsageRow {
  keyId: string;
  keyName: string;
  day: string;
  requests: number;
  refused: number;
  failed: number;
}

/** Requests by UTC day: of every key for whoever manages keys, else of the key that asks. Worlds are kept apart. */
export async function listUsage(
  member: Member,
  { days, now = new Date() }: { days: number; now?: Date },
): Promise<UsageRow[]> {
  assertMay(member, "view workspace");
  const since = new Date(now.getTime() - Math.min(days, USAGE_DAYS_MAX) * 86_400_000);
  const isOwn = sql`${apiKeys.id} = ${member.key?.id ?? null}`;
  return db
    .select({
      keyId: apiUsage.keyId,
      keyName: apiKeys.name,
      day: apiUsage.day,
      requests: apiUsage.requests,
      refused: apiUsage.refused,
      failed: apiUsage.failed,
    })
    .from(apiUsage)
    .innerJoin(apiKeys, eq(apiKeys.id, apiUsage.keyId))
    .where(
      and(
        eq(apiUsage.workspaceId, member.workspaceId),
        gt(apiUsage.day, since.toISOString().slice(0, 10)),
        member.key ? eq(apiKeys.isTest, member.key.isTest) : undefined,
        may(member.role, "manage api keys") ? undefined : isOwn,
      ),
    )
    .orderBy(asc(apiUsage.day), asc(apiKeys.createdAt), asc(apiKeys.id));
}
