import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { TikTokError } from "@/lib/tiktok";
import type { Actor } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { getAccess } from "./access-token";
import { emitAccount } from "./emit-account";
import { noTokens, tiktokAuth } from "./tiktok-auth";
import type { AccountView } from "./types";

type Ended = Pick<AccountView, "id" | "status" | "displayName"> & { workspaceId: string };

/**
 * Gives the permission back and forgets the tokens. When TikTok cannot be told, Cuepost forgets all the same and
 * says so. Gives whether TikTok knows.
 */
export async function endConnection(
  account: Ended,
  actor: Actor,
  { reason, now }: { reason: string; now: Date },
): Promise<boolean> {
  const isRevoked = account.status === "connected" && (await revoke(account.id, now));
  const untold = account.status === "connected" && !isRevoked;
  const rest = untold ? " TikTok could not be told: remove Cuepost in the TikTok app too." : "";
  const statusReason = `${reason}${rest}`;
  const { id, workspaceId } = account;
  await db.transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ status: "disconnected", statusReason, ...noTokens })
      .where(eq(accounts.id, id));
    await writeAudit(tx, {
      workspaceId,
      actor,
      kind: "account/disconnected",
      subject: { kind: "account", id, name: account.displayName },
      details: { toldTikTok: isRevoked },
    });
    await emitAccount(tx, { id, workspaceId, type: "account.disconnected", reason: statusReason });
  });
  return isRevoked;
}

async function revoke(accountId: string, now: Date): Promise<boolean> {
  try {
    const { token, tiktok } = await getAccess(accountId, undefined, now);
    await tiktokAuth(tiktok).revoke(token);
    return true;
  } catch (error) {
    if (error instanceof TikTokError) return false;
    throw error;
  }
}
