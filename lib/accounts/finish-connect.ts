import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, memberAccounts, oauthStates } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import type { TikTokApp } from "@/lib/env";
import { createTikTokClient, TikTokError, type Tokens, toTikTokError, type UserInfo } from "@/lib/tiktok";
import { actorOf } from "@/lib/workspaces/actor";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { toAccountView, viewColumns } from "./account-view";
import { ConnectProblem } from "./connect-problem";
import { emitAccount } from "./emit-account";
import type { ConnectAnswer } from "./input";
import { describeMissingScopes } from "./rules";
import { seesAccounts } from "./sees-accounts";
import { redirectUri, tiktokAuth, toTokenColumns } from "./tiktok-auth";
import { tiktokOf, type World } from "./tiktok-of";
import type { AccountView } from "./types";

/** Takes what TikTok's redirect brought. Throws a ConnectProblem when no connection came about. */
export async function finishConnect(
  member: Member,
  answer: ConnectAnswer & { sessionHash: string },
  now = new Date(),
): Promise<{ account: AccountView; isNew: boolean }> {
  const begun = await consumeState(member, answer, now);
  if (!may(member.role, "connect accounts")) throw new ConnectProblem("forbidden");
  try {
    if (!answer.code) throw toTikTokError(answer.error ?? "invalid_request");
    const tiktok = tiktokOf(begun);
    const tokens = await tiktokAuth(tiktok).exchangeCode({ code: answer.code, redirectUri: redirectUri() });
    const profile = await fetchProfile(tiktok, tokens);
    const { isTest } = tiktok;
    return await db.transaction((tx) => saveAccount(tx, { member, isTest, tokens, profile, now }));
  } catch (error) {
    if (error instanceof TikTokError) throw new ConnectProblem(nameProblem(error), error);
    throw error;
  }
}

/** Gone with the first look, whoever looks: a state that leaked is worth nothing. It knows which TikTok was asked. */
async function consumeState(
  member: Member,
  { state, sessionHash }: { state: string; sessionHash: string },
  now: Date,
): Promise<World> {
  const [row] = await db
    .delete(oauthStates)
    .where(eq(oauthStates.stateHash, sha256(state)))
    .returning();
  const isOurs =
    row?.sessionHash === sessionHash &&
    row.userId === member.userId &&
    row.workspaceId === member.workspaceId &&
    row.expiresAt > now;
  if (!isOurs) throw new ConnectProblem("expired");
  return row;
}

function nameProblem({ code, kind }: TikTokError) {
  if (code === "access_denied") return "denied";
  if (kind === "retry" || kind === "wait") return "unavailable";
  return kind === "fix the app" ? "misconfigured" : "refused";
}

/** Null when the person did not even grant name and picture. */
async function fetchProfile(
  { apiOrigin }: TikTokApp,
  { accessToken, scopes }: Tokens,
): Promise<UserInfo | null> {
  if (!scopes.includes("user.info.basic")) return null;
  const client = createTikTokClient({ accessToken, apiOrigin });
  return client.getUserInfo(scopes);
}

interface Connection extends World {
  member: Member;
  tokens: Tokens;
  profile: UserInfo | null;
  now: Date;
}

/** One statement decides between a new row, the same one again, and another workspace's. */
async function saveAccount(tx: Transaction, { member, isTest, tokens, profile, now }: Connection) {
  const { openId } = tokens;
  await releaseElsewhere(tx, { openId, isTest }, member.workspaceId);
  const connection = {
    ...toTokenColumns(tokens, now),
    status: "connected" as const,
    statusReason: describeMissingScopes(tokens.scopes),
    lastFailureAt: null,
    lastFailure: null,
    connectedBy: member.userId,
    connectedAt: now,
    ...(profile?.avatarUrl ? { avatarUrl: profile.avatarUrl } : {}),
  };
  const { displayName, username } = profile ?? {};
  const [row] = await tx
    .insert(accounts)
    .values({
      ...connection,
      workspaceId: member.workspaceId,
      openId,
      isTest,
      displayName: displayName ?? username ?? "TikTok account",
      username: username ?? "",
    })
    .onConflictDoUpdate({
      target: accounts.openId,
      set: { ...connection, ...(displayName ? { displayName } : {}), ...(username ? { username } : {}) },
      setWhere: and(seesAccounts(member), eq(accounts.isTest, isTest)),
    })
    .returning({ ...viewColumns, isNew: sql<boolean>`(xmax = 0)` });
  if (!row) throw new ConnectProblem(await nameKeeper(tx, { openId, isTest }, member.workspaceId));
  const { isNew, ...view } = row;
  await writeAudit(tx, {
    workspaceId: member.workspaceId,
    actor: actorOf(member),
    kind: "account/connected",
    subject: { kind: "account", id: view.id, name: view.displayName },
    details: { username: view.username, again: !isNew, scopes: tokens.scopes },
  });
  const { workspaceId } = member;
  const reason = connection.statusReason;
  await emitAccount(tx, { id: view.id, workspaceId, type: "account.connected", reason });
  if (isNew && member.accountIds) {
    const { userId } = member;
    await tx.insert(memberAccounts).values({ workspaceId, userId, accountId: view.id });
  }
  return { account: toAccountView(view), isNew };
}

interface Known extends World {
  openId: string;
}

/** A sandbox may call somebody by an id that TikTok uses too: then it is refused, whosever that account is. */
async function nameKeeper(tx: Transaction, { openId, isTest }: Known, workspaceId: string) {
  const [row] = await tx
    .select({ workspaceId: accounts.workspaceId, isTest: accounts.isTest })
    .from(accounts)
    .where(eq(accounts.openId, openId));
  if (row && row.isTest !== isTest) return "refused";
  return row?.workspaceId === workspaceId ? "withheld" : "elsewhere";
}

/** A workspace that disconnected the account keeps its row, for its posts, but not its claim. */
async function releaseElsewhere(
  tx: Transaction,
  { openId, isTest }: Known,
  workspaceId: string,
): Promise<void> {
  await tx
    .update(accounts)
    .set({ openId: sql`${accounts.openId} || ' left ' || ${accounts.id}` })
    .where(
      and(
        eq(accounts.openId, openId),
        eq(accounts.isTest, isTest),
        ne(accounts.workspaceId, workspaceId),
        eq(accounts.status, "disconnected"),
      ),
    );
}
