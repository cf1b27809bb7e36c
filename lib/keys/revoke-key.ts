import "server-only";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { tellEnd } from "./tell-end";

/** From this moment it opens nothing, whatever overlap it was given. A key may always end itself. */
export async function revokeKey(member: Member, keyId: string, now = new Date()): Promise<void> {
  if (member.key?.id !== keyId) assertMay(member, "manage api keys");
  const actor = actorOf(member);
  const reason = `${actor.name} revoked it.`;
  await db.transaction(async (tx) => {
    const isTheirs = and(eq(apiKeys.id, keyId), eq(apiKeys.workspaceId, member.workspaceId));
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: now, revokedReason: reason })
      .where(and(isTheirs, or(isNull(apiKeys.revokedAt), gt(apiKeys.revokedAt, now))))
      .returning();
    if (!revoked) {
      const [known] = await tx.select({ id: apiKeys.id }).from(apiKeys).where(isTheirs);
      if (known) return;
      throw new AppError("not-found", "This API key does not exist.");
    }
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor,
      kind: "api-key/revoked",
      subject: { kind: "key", id: keyId, name: revoked.name },
    });
    await tellEnd(tx, revoked, { reason, except: member.key ? null : member.userId });
  });
}
