import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { type CreatorInfo, TikTokError } from "@/lib/tiktok";
import { isPrivateAccount } from "./rules";
import type { CreatorInfoResult } from "./types";
import { withAccessToken } from "./with-access-token";

/** TikTok's newest answer about what this creator may do. Throws TikTokError when it may not post now. */
export async function askCreatorInfo(accountId: string): Promise<CreatorInfo> {
  const info = await withAccessToken(accountId, (client) => client.queryCreatorInfo());
  await saveProfile(accountId, info);
  return info;
}

/** For a form: what passes in a moment is thrown, what a person should read comes back as `blocked`. */
export async function findCreatorInfo(accountId: string): Promise<CreatorInfoResult> {
  try {
    return { state: "ready", info: await askCreatorInfo(accountId) };
  } catch (error) {
    if (!(error instanceof TikTokError) || isPassing(error)) throw error;
    return { state: "blocked", code: error.code, message: error.message };
  }
}

/** A minute's limit is waited for; the caps of a day are something to tell. */
function isPassing({ kind, code }: TikTokError): boolean {
  return kind === "retry" || code === "rate_limit_exceeded";
}

/** Names change and the picture's link lives two hours: this answer is the newest there is. */
async function saveProfile(accountId: string, info: CreatorInfo): Promise<void> {
  await db
    .update(accounts)
    .set({
      username: info.username,
      displayName: info.nickname,
      avatarUrl: info.avatarUrl,
      isPrivate: isPrivateAccount(info),
      maxVideoSeconds: info.maxVideoDurationSeconds,
    })
    .where(eq(accounts.id, accountId));
}
