import "server-only";
import { getEnv, type TikTokApp } from "@/lib/env";
import { toTikTokError } from "@/lib/tiktok";

/** Of a row of accounts, or what stands for one: which TikTok it belongs to. It never changes. */
export interface World {
  isTest: boolean;
}

/**
 * The TikTok of an account, and our app there: the one way to either. An account of a sandbox that is no longer
 * configured has none, and is not sent to the other.
 */
export function tiktokOf(account: World): TikTokApp {
  const tiktok = findTikTokOf(account);
  if (tiktok) return tiktok;
  throw toTikTokError("sandbox_missing");
}

export function findTikTokOf({ isTest }: World): TikTokApp | null {
  const { live, test } = getEnv().tiktok;
  return isTest ? test : live;
}
