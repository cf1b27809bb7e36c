import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { webhookEndpoints } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { OVERLAP_HOURS } from "./rules";
import { lockEndpoint } from "./sees-endpoint";
import { createSigningSecret } from "./signing";

const HOUR_MS = 3_600_000;

/** The new secret is shown here, once; the one before signs as well until the overlap is over. */
export async function rotateSecret(
  member: Member,
  { endpointId, overlapHours = OVERLAP_HOURS }: { endpointId: string; overlapHours?: number },
  now = new Date(),
): Promise<{ secret: string; previousEndsAt: Date }> {
  const previousEndsAt = new Date(now.getTime() + overlapHours * HOUR_MS);
  const secret = createSigningSecret();
  await db.transaction(async (tx) => {
    const { id, name, workspaceId, secret: previousSecret } = await lockEndpoint(tx, member, endpointId);
    await tx
      .update(webhookEndpoints)
      .set({ secret, previousSecret, previousSecretEndsAt: previousEndsAt })
      .where(eq(webhookEndpoints.id, id));
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: "webhook/secret-rotated" },
      subject: { kind: "webhook", id, name },
      details: { overlapHours },
    });
  });
  return { secret, previousEndsAt };
}
