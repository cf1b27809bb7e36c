import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { consents } from "@/db/schema";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { PostRow } from "./move-post";
import { emptySettings, pickSettings } from "./rules";

interface Agreement {
  userId: string;
  sentence: string;
  /** Null for a draft, of which TikTok asks nothing before. */
  creator: CreatorInfo | null;
  mediaIds: readonly string[];
  contentSha256: string;
}

/** Stores what the person agreed to, in place of any earlier consent. */
export async function giveConsent(tx: Transaction, post: PostRow, agreement: Agreement): Promise<void> {
  await voidConsents(tx, post.id, "The post was edited.");
  await tx.insert(consents).values({
    postId: post.id,
    userId: agreement.userId,
    sentence: agreement.sentence,
    settings: agreedSettings(post, agreement.mediaIds),
    creatorInfo: { ...agreement.creator },
    mediaSha256: agreement.contentSha256,
  });
}

export async function voidConsents(tx: Transaction, postId: string, reason: string): Promise<void> {
  await tx
    .update(consents)
    .set({ voidedAt: sql`now()`, voidReason: reason })
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)));
}

/** Everything that TikTok is told, besides the files: what a consent covers. */
function agreedSettings(post: PostRow, mediaIds: readonly string[]): Record<string, unknown> {
  return { ...pickSettings(post), accountId: post.accountId, mediaIds: [...mediaIds] };
}

/** A consent from before a setting existed agreed to what was then the only way. */
export function isAgreed(
  given: Record<string, unknown>,
  post: PostRow,
  mediaIds: readonly string[],
): boolean {
  const { mediaId, ...rest } = given;
  const known = { ...emptySettings, ...(mediaId ? { mediaIds: [mediaId] } : {}), ...rest };
  return isDeepStrictEqual(known, agreedSettings(post, mediaIds));
}
