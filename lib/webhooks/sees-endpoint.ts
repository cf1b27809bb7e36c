import "server-only";
import { and, arrayContained, eq, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { apiKeys, webhookEndpoints } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { EndpointRow } from "./disable-failing";

type Asker = Pick<Transaction, "select">;

/**
 * The accounts beyond which this member's endpoints must not listen; null where there are none. Whoever manages
 * webhooks sees every account, but a key of theirs may have been kept to some.
 */
export async function findReach(member: Member, tx: Asker = db): Promise<string[] | null> {
  if (!member.key) return member.accountIds ? [...member.accountIds] : null;
  const [key] = await tx
    .select({ accountIds: apiKeys.accountIds })
    .from(apiKeys)
    .where(eq(apiKeys.id, member.key.id));
  return key?.accountIds ?? null;
}

/** A program meets the endpoints of its own world alone, and none that hears more than it may see. */
export async function seesEndpoint(member: Member, tx: Asker = db): Promise<SQL | undefined> {
  const reach = await findReach(member, tx);
  return and(
    eq(webhookEndpoints.workspaceId, member.workspaceId),
    member.key ? eq(webhookEndpoints.isTest, member.key.isTest) : undefined,
    reach ? arrayContained(webhookEndpoints.accountIds, reach) : undefined,
  );
}

/** Locked, for whoever may change it. */
export async function lockEndpoint(tx: Transaction, member: Member, id: string): Promise<EndpointRow> {
  assertMay(member, "manage webhooks");
  const [row] = await tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), await seesEndpoint(member, tx)))
    .for("update");
  if (!row) throw noEndpoint();
  return row;
}

export const noEndpoint = () => new AppError("not-found", "There is no such webhook endpoint.");
