import "server-only";
import { getEnv } from "@/lib/env";
import { createTikTokClient, type TikTokClient, TikTokError } from "@/lib/tiktok";
import { type Access, getAccess, markReconnectNeeded } from "./access-token";

/**
 * Calls TikTok as this account. When TikTok does not take the token, `work` runs once more with a new one; it
 * should hold a single call. A permission that has ended is written down before the error goes up.
 */
export async function withAccessToken<T>(
  accountId: string,
  work: (client: TikTokClient) => Promise<T>,
): Promise<T> {
  const access = await getAccess(accountId);
  try {
    return await work(clientFor(access));
  } catch (error) {
    if (!(error instanceof TikTokError) || error.kind !== "reconnect") throw error;
    if (error.code === "access_token_invalid")
      return workOnce(await getAccess(accountId, access.token), work);
    return giveUp(access, error);
  }
}

async function workOnce<T>(access: Access, work: (client: TikTokClient) => Promise<T>): Promise<T> {
  try {
    return await work(clientFor(access));
  } catch (error) {
    if (error instanceof TikTokError && error.kind === "reconnect") return giveUp(access, error);
    throw error;
  }
}

async function giveUp(access: Access, error: TikTokError): Promise<never> {
  await markReconnectNeeded(access, error.message);
  throw error;
}

function clientFor({ token }: Access): TikTokClient {
  return createTikTokClient({ accessToken: token, apiOrigin: getEnv().TIKTOK_API_ORIGIN });
}
