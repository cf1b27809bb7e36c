import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { TikTokError } from "@/lib/tiktok";
import { recordPostEvent } from "./move-post";

const SHOWN_MAX = 5;

/** For a post whose outcome nobody knows: the account's newest public posts, beside which a person can lay it. */
export async function findEvidence(postId: string): Promise<"found" | "none"> {
  const [row] = await db
    .select({ accountId: posts.accountId, scopes: accounts.scopes, status: posts.status })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(eq(posts.id, postId));
  if (row?.status !== "outcome unknown" || !row.scopes.includes("video.list")) return "none";
  const newest = await listNewest(row.accountId);
  if (newest === null) return "none";
  const words = newest.map(
    ({ createdAt, title }) => `${createdAt.toISOString()} ${title ?? "without words"}`,
  );
  await recordPostEvent(db, postId, {
    kind: "evidence",
    message:
      words.length > 0
        ? "The account's newest public posts, to compare"
        : "The account shows no public posts at the moment",
    details: Object.fromEntries(words.map((line, index) => [`post ${index + 1}`, line])),
  });
  return "found";
}

/** Helpful, not needed: a person can look at the profile as well. */
async function listNewest(accountId: string) {
  try {
    const { videos } = await withAccessToken(accountId, (client) => client.listVideos());
    return videos.slice(0, SHOWN_MAX);
  } catch (error) {
    if (error instanceof TikTokError) return null;
    throw error;
  }
}
