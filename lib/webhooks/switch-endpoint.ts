import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { type EndpointRow, putToRest } from "./disable-failing";
import { lockEndpoint } from "./sees-endpoint";

/** What waits stays while it is off, and goes out, with all its tries, once it is on again. Nothing new is written meanwhile. */
export async function switchEndpoint(
  member: Member,
  { endpointId, isOn }: { endpointId: string; isOn: boolean },
  now = new Date(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, member, endpointId);
    if (isOn === (endpoint.disabledAt === null)) return;
    await (isOn ? switchOn(tx, endpoint, now) : switchOff(tx, endpoint, now));
    const { id, name, workspaceId } = endpoint;
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: isOn ? "webhook/enabled" : "webhook/disabled" },
      subject: { kind: "webhook", id, name },
    });
  });
}

async function switchOff(tx: Transaction, { id }: EndpointRow, now: Date): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ disabledAt: now, disabledReason: null })
    .where(eq(webhookEndpoints.id, id));
  await putToRest(tx, id);
}

async function switchOn(tx: Transaction, { id }: EndpointRow, now: Date): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ disabledAt: null, disabledReason: null, failingSince: null, pausedUntil: null })
    .where(eq(webhookEndpoints.id, id));
  await tx
    .update(webhookDeliveries)
    .set({ nextTryAt: now, tries: 0 })
    .where(and(eq(webhookDeliveries.endpointId, id), eq(webhookDeliveries.status, "waiting")));
  await tx.execute(sql`select pg_notify('webhooks', '')`);
}
