import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { postingProfiles } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";

/** No request can name it from now on. Posts that were scheduled by it have consents of their own, and keep them. */
export async function revokeProfile(member: Member, profileId: string, now = new Date()): Promise<void> {
  assertMay(member, "set posting profiles");
  await db.transaction(async (tx) => {
    const isTheirs = and(
      eq(postingProfiles.id, profileId),
      eq(postingProfiles.workspaceId, member.workspaceId),
      seesAccount(member, postingProfiles.accountId),
    );
    const [revoked] = await tx
      .update(postingProfiles)
      .set({ revokedAt: now, revokedBy: member.userId })
      .where(and(isTheirs, isNull(postingProfiles.revokedAt)))
      .returning({ name: postingProfiles.name });
    if (!revoked) {
      const [known] = await tx.select({ id: postingProfiles.id }).from(postingProfiles).where(isTheirs);
      if (known) return;
      throw new AppError("not-found", "This posting profile does not exist.");
    }
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "profile/revoked",
      subject: { kind: "profile", id: profileId, name: revoked.name },
    });
  });
}
