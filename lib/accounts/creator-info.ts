import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { type CreatorInfo, TikTokError } from "@/lib/tiktok";
import type { CreatorInfoResult } from "./types";
import { withAccessToken } from "./with-access-token";

/** What passes by itself is thrown, as `retry` or `wait`; what needs a person comes back as `blocked`. */
export async function fetchCreatorInfoForPublish(accountId: string): Promise<CreatorInfoResult> {
  try {
    const info = await withAccessToken(accountId, (client) => client.queryCreatorInfo());
    await saveProfile(accountId, info);
    return { state: "ready", info };
  } catch (error) {
    if (!(error instanceof TikTokError) || error.kind === "retry" || error.kind === "wait") throw error;
    return { state: "blocked", code: error.code, message: error.message };
  }
}

/** Names change and the picture's link lives two hours: this answer is the newest there is. */
async function saveProfile(accountId: string, info: CreatorInfo): Promise<void> {
  await db
    .update(accounts)
    .set({ username: info.username, displayName: info.nickname, avatarUrl: info.avatarUrl })
    .where(eq(accounts.id, accountId));
}
