import "server-only";
import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db";
import { members, twoFactors, workspaces } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import type { TwoFactorRuleInput } from "./input";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

export interface TwoFactorRule {
  isRequired: boolean;
  /** How many people of the workspace have not set it up. */
  lacking: number;
}

export async function getTwoFactorRule(member: Member): Promise<TwoFactorRule> {
  assertMay(member, "change workspace");
  const { workspaceId } = member;
  const [[workspace], [without]] = await Promise.all([
    db
      .select({ since: workspaces.twoFactorRequiredAt })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId)),
    db
      .select({ count: count() })
      .from(members)
      .leftJoin(twoFactors, and(eq(twoFactors.userId, members.userId), isNotNull(twoFactors.confirmedAt)))
      .where(and(eq(members.workspaceId, workspaceId), isNull(twoFactors.userId))),
  ]);
  return { isRequired: Boolean(workspace?.since), lacking: without?.count ?? 0 };
}

/** Nobody asks of others what they have not done themselves: it would shut them out as well. */
export async function setTwoFactorRule(member: Member, { isRequired }: TwoFactorRuleInput): Promise<void> {
  assertMay(member, "change workspace");
  await db.transaction(async (tx) => {
    const [own] = await tx
      .select({ userId: twoFactors.userId })
      .from(twoFactors)
      .where(and(eq(twoFactors.userId, member.userId), isNotNull(twoFactors.confirmedAt)))
      .for("update");
    if (isRequired && !own) {
      throw new AppError("conflict", "Set up your own second step first, then ask others for theirs.");
    }
    const since = isRequired ? new Date() : null;
    await tx
      .update(workspaces)
      .set({ twoFactorRequiredAt: since })
      .where(eq(workspaces.id, member.workspaceId));
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "workspace/changed",
      details: { twoFactorRequired: isRequired },
    });
  });
}
