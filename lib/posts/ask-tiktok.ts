import "server-only";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { type PublishStatus, TikTokError } from "@/lib/tiktok";

/** TikTok's word on an upload; null when it does not know it (any more). */
export async function askTikTok(accountId: string, publishId: string): Promise<PublishStatus | null> {
  try {
    return await withAccessToken(accountId, (client) => client.fetchPublishStatus(publishId));
  } catch (error) {
    if (error instanceof TikTokError && error.code === "invalid_publish_id") return null;
    throw error;
  }
}
