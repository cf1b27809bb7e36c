import "server-only";
import { and, eq, isNotNull, lte, or } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { removalReasons } from "@/lib/tiktok";
import { cuepost } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { formatDay } from "./format-day";
import { tellReconnect } from "./tell-reconnect";
import { noTokens } from "./tiktok-auth";
import type { World } from "./tiktok-of";

export interface Removal extends World {
  openId: string;
  /** TikTok's number for it. */
  reason: string | null;
  happenedAt: Date;
}

/**
 * TikTok has ended a permission and says so: the tokens are worth nothing any more. Gives the ids of the accounts
 * it changed; told twice, or of a permission from before the newest connection, it changes none.
 */
export async function removeAuthorization({
  openId,
  isTest,
  reason,
  happenedAt,
}: Removal): Promise<string[]> {
  const why = removalReasons[reason ?? ""] ?? removalReasons["0"];
  const day = formatDay(happenedAt);
  // TikTok counts whole seconds: a connection of the same second may well be the one that was removed.
  const latest = new Date(happenedAt.getTime() + 999);
  const statusReason = `${why} TikTok said so on ${day}. Reconnect the account to post again.`;
  return db.transaction(async (tx) => {
    const ended = await tx
      .select({
        id: accounts.id,
        workspaceId: accounts.workspaceId,
        name: accounts.displayName,
        status: accounts.status,
      })
      .from(accounts)
      .where(
        and(
          eq(accounts.openId, openId),
          eq(accounts.isTest, isTest),
          lte(accounts.connectedAt, latest),
          or(eq(accounts.status, "connected"), isNotNull(accounts.accessToken)),
        ),
      )
      .for("update");
    for (const { id, workspaceId, name, status } of ended) {
      await tx
        .update(accounts)
        .set({ status: "reconnect needed", statusReason, ...noTokens })
        .where(eq(accounts.id, id));
      await writeAudit(tx, {
        workspaceId,
        actor: cuepost,
        kind: "account/disconnected",
        subject: { kind: "account", id, name },
        details: { because: why },
      });
      // Where a refused token showed it before this word came, it is told already.
      if (status !== "connected") continue;
      await tellReconnect(tx, { accountId: id, workspaceId, account: name, reason: statusReason });
    }
    return ended.map(({ id }) => id);
  });
}
