import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { findCreatorInfo } from "@/lib/accounts/creator-info";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { CreatorInfoResult } from "@/lib/accounts/types";
import { AppError } from "@/lib/errors";
import { TikTokError, toTikTokError } from "@/lib/tiktok";
import { takeDuePosts } from "./drift-turns";
import { findMisfit, needsCreator } from "./find-misfit";
import { noteLook, noteNoAnswer } from "./note-look";

export type DriftLook = "nothing due" | "no answer" | "looked";

/**
 * Asks TikTok once, ahead of their time, about all posts of an account that are due for a look, and holds what no
 * longer fits while there is time. Without an answer nothing changes: the look is taken again in a few minutes.
 */
export async function lookForDrift(accountId: string, now = new Date()): Promise<DriftLook> {
  const due = await takeDuePosts(accountId, now);
  if (due.length === 0) return "nothing due";
  const before = await readAccount(accountId);
  const creator = needsCreator(due, before) ? await askAhead(accountId) : null;
  if (creator instanceof TikTokError) {
    await noteNoAnswer(due, creator, now);
    return "no answer";
  }
  // With its answer TikTok may just have ended the permission, or a scope.
  const account = creator ? await readAccount(accountId) : before;
  const isUnaudited = (await getTikTokAppState(account, now)).audit === "unaudited";
  for (const post of due) {
    const misfit = await findMisfit(post, { account, creator, isUnaudited });
    await noteLook(post, { misfit, creator, now });
  }
  return "looked";
}

/** What TikTok says, or the error that says nothing about these posts: silence, a limit, a fault of the app. */
async function askAhead(accountId: string): Promise<CreatorInfoResult | TikTokError> {
  try {
    const answer = await findCreatorInfo(accountId);
    if (answer.state === "ready") return answer;
    const error = toTikTokError(answer.code, { endpoint: "creator_info" });
    return error.kind === "wait" || error.kind === "fix the app" ? error : answer;
  } catch (error) {
    if (error instanceof TikTokError) return error;
    throw error;
  }
}

async function readAccount(accountId: string) {
  const { displayName, isTest, status, scopes } = accounts;
  const [account] = await db
    .select({ displayName, isTest, status, scopes })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new AppError("not-found", "The account is gone.");
  return account;
}
