import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { webhookEndpoints } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { lockEndpoint } from "./sees-endpoint";

/** With its log, and with what waited for it. */
export async function deleteEndpoint(member: Member, endpointId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, name, workspaceId } = await lockEndpoint(tx, member, endpointId);
    await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id));
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: "webhook/deleted" },
      subject: { kind: "webhook", id, name },
    });
  });
}
