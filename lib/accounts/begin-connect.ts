import "server-only";
import { and, count, eq, gt, lte } from "drizzle-orm";
import { db } from "@/db";
import { oauthStates } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { askedScopes } from "./rules";
import { redirectUri, tiktokAuth } from "./tiktok-auth";
import { findTikTokOf } from "./tiktok-of";

const STATE_LIFE_MS = 10 * 60_000;
const OPEN_STATES_MAX = 20;

/** Where to send the person's browser. The state in the address works once, in this session, for ten minutes. */
export async function beginConnect(
  member: Member,
  { sessionHash, isTest = false }: { sessionHash: string; isTest?: boolean },
  now = new Date(),
): Promise<{ url: string }> {
  assertMay(member, "connect accounts");
  const tiktok = findTikTokOf({ isTest });
  if (!tiktok)
    throw new AppError("conflict", "No sandbox TikTok is set up here. Connect an account of TikTok itself.");
  await db.delete(oauthStates).where(lte(oauthStates.expiresAt, now));
  await assertFewOpen(member.userId, now);
  const state = createSecret();
  await db.insert(oauthStates).values({
    stateHash: sha256(state),
    sessionHash,
    userId: member.userId,
    workspaceId: member.workspaceId,
    isTest,
    expiresAt: new Date(now.getTime() + STATE_LIFE_MS),
  });
  return { url: tiktokAuth(tiktok).authorizeUrl({ state, redirectUri: redirectUri(), scopes: askedScopes }) };
}

async function assertFewOpen(userId: string, now: Date): Promise<void> {
  const [open] = await db
    .select({ count: count() })
    .from(oauthStates)
    .where(and(eq(oauthStates.userId, userId), gt(oauthStates.expiresAt, now)));
  if (open && open.count >= OPEN_STATES_MAX) {
    throw new AppError(
      "throttled",
      "Many attempts to connect are open. Wait ten minutes, then connect again.",
    );
  }
}
