import "server-only";
import { findTikTokOf, type World } from "@/lib/accounts/tiktok-of";
import type { PostRow } from "./move-post";

/** TikTok's own link, or its documented pattern until it gave one; null before TikTok named the post. */
export function toPostLink(
  { tiktokPostId, shareUrl }: Pick<PostRow, "tiktokPostId" | "shareUrl">,
  { username, isTest }: World & { username: string },
): string | null {
  if (!tiktokPostId) return null;
  if (shareUrl) return shareUrl;
  const origin = findTikTokOf({ isTest })?.authOrigin;
  return origin ? `${origin}/@${encodeURIComponent(username)}/video/${tiktokPostId}` : null;
}
