import "server-only";
import { findTikTokOf } from "@/lib/accounts/tiktok-of";

/** Test keys post to a sandbox TikTok that stands beside the real one: where there is none, there are no test keys. */
export function testKeysAreOffered(): boolean {
  return findTikTokOf({ isTest: true }) !== null;
}
