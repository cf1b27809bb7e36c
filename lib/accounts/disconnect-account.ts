import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { TikTokError } from "@/lib/tiktok";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { getAccess } from "./access-token";
import { getAccount } from "./queries";
import { seesAccounts } from "./sees-accounts";
import { noTokens, tiktokAuth } from "./tiktok-auth";

/**
 * Gives the permission back and forgets the tokens. Its posts stay; what is scheduled will be held. When TikTok
 * cannot be told, Cuepost forgets all the same and says so.
 */
export async function disconnectAccount(
  member: Member,
  accountId: string,
  now = new Date(),
): Promise<{ isRevoked: boolean }> {
  assertMay(member, "disconnect accounts");
  const account = await getAccount(member, accountId);
  const isRevoked = account.status === "connected" && (await revoke(account.id, now));
  const untold = account.status === "connected" && !isRevoked;
  const rest = untold ? " TikTok could not be told: remove Cuepost in the TikTok app too." : "";
  await db.transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({
        status: "disconnected",
        statusReason: `Disconnected by ${member.userName}.${rest}`,
        ...noTokens,
      })
      .where(and(eq(accounts.id, account.id), seesAccounts(member)));
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "account/disconnected",
      subject: { kind: "account", id: account.id, name: account.displayName },
      details: { toldTikTok: isRevoked },
    });
  });
  return { isRevoked };
}

async function revoke(accountId: string, now: Date): Promise<boolean> {
  try {
    const { token } = await getAccess(accountId, undefined, now);
    await tiktokAuth().revoke(token);
    return true;
  } catch (error) {
    if (error instanceof TikTokError) return false;
    throw error;
  }
}
