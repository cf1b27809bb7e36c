import "server-only";
import { randomUUID } from "node:crypto";
import { and, arrayContains, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts, webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema";
import { ENDPOINTS_MAX, type EventType } from "./rules";

/** The account as an event names it. */
export interface EventAccount {
  id: string;
  username: string;
  displayName: string;
  isTest: boolean;
}

export interface Emitted {
  workspaceId: string;
  type: EventType;
  /** Its row must be locked by this transaction: that alone puts the events of one subject in their order. */
  subject: { kind: "post" | "media" | "account"; id: string };
  accountId: string | null;
  /** Asked for only where somebody listens. Never a token, an upload address or the address of a file. */
  data: (account: EventAccount | null) => Record<string, unknown> | Promise<Record<string, unknown>>;
}

/**
 * Written with the change it tells of, as it will be sent, once for each endpoint that wants it. Where nobody listens
 * it costs one question, and leaves nothing behind.
 */
export async function emitEvent(tx: Transaction, emitted: Emitted): Promise<void> {
  const wanting = await findWanting(tx, emitted);
  const [first] = wanting;
  if (!first) return;
  const { workspaceId, type, subject, accountId } = emitted;
  const id = randomUUID();
  const data = await emitted.data(first.account);
  const body = JSON.stringify({ id, type, timestamp: new Date().toISOString(), data });
  await tx.insert(webhookEvents).values({
    ...{ id, workspaceId, type, accountId, body },
    isTest: first.account?.isTest ?? null,
    subjectKind: subject.kind,
    subjectId: subject.id,
  });
  await tx
    .insert(webhookDeliveries)
    .values(wanting.map(({ endpointId }) => ({ endpointId, eventId: id, subjectId: subject.id })));
}

/** Kept from being deleted until the event is written. What belongs to no account concerns every endpoint. */
function findWanting(tx: Transaction, { workspaceId, type, accountId }: Emitted) {
  const { id, username, displayName, isTest } = accounts;
  const isOfAccount = or(
    isNull(webhookEndpoints.accountIds),
    accountId === null ? sql`true` : arrayContains(webhookEndpoints.accountIds, [accountId]),
  );
  return tx
    .select({ endpointId: webhookEndpoints.id, account: { id, username, displayName, isTest } })
    .from(webhookEndpoints)
    .leftJoin(accounts, accountId === null ? sql`false` : eq(accounts.id, accountId))
    .where(
      and(
        eq(webhookEndpoints.workspaceId, workspaceId),
        isNull(webhookEndpoints.disabledAt),
        or(isNull(webhookEndpoints.eventTypes), arrayContains(webhookEndpoints.eventTypes, [type])),
        accountId === null ? undefined : eq(webhookEndpoints.isTest, accounts.isTest),
        isOfAccount,
      ),
    )
    .orderBy(asc(webhookEndpoints.id))
    .limit(ENDPOINTS_MAX)
    .for("key share", { of: webhookEndpoints });
}
