import "server-only";
import { getEnv } from "@/lib/env";
import type { PostRow } from "./move-post";

/** TikTok's own link, or its documented pattern until it gave one; null before TikTok named the post. */
export function toPostLink(
  { tiktokPostId, shareUrl }: Pick<PostRow, "tiktokPostId" | "shareUrl">,
  { username }: { username: string },
): string | null {
  if (!tiktokPostId) return null;
  return shareUrl ?? `${getEnv().TIKTOK_AUTH_ORIGIN}/@${encodeURIComponent(username)}/video/${tiktokPostId}`;
}
