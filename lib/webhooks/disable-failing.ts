import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import { cuepost } from "@/lib/workspaces/actor";
import { findPeople } from "@/lib/workspaces/find-people";
import { writeAudit } from "@/lib/workspaces/write-audit";

export type EndpointRow = typeof webhookEndpoints.$inferSelect;

const reasons = {
  gone: "It answered 410 Gone: nothing is taken there any more.",
  failing: "It has taken nothing for three days.",
} as const;

/** What waits stays, and goes out when somebody switches it on again; whoever can is told. */
export async function disableFailing(
  tx: Transaction,
  { id, workspaceId, name }: EndpointRow,
  why: keyof typeof reasons,
  at: Date,
): Promise<void> {
  const disabledReason = reasons[why];
  await tx
    .update(webhookEndpoints)
    .set({ disabledAt: at, disabledReason })
    .where(eq(webhookEndpoints.id, id));
  await putToRest(tx, id);
  await writeAudit(tx, {
    ...{ workspaceId, actor: cuepost, kind: "webhook/disabled" },
    subject: { kind: "webhook", id, name },
    details: { reason: disabledReason },
  });
  await notify(tx, {
    userIds: await findPeople(tx, workspaceId, { permission: "manage webhooks" }),
    kind: "webhook/disabled",
    workspaceId,
    values: { name, reason: disabledReason },
  });
}

/** Out of the way of those that are due. */
export async function putToRest(tx: Transaction, endpointId: string): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ nextTryAt: null })
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.status, "waiting")));
}
