import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { consents } from "@/db/schema";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { PostRow } from "./move-post";
import { pickSettings } from "./rules";

interface Agreement {
  userId: string;
  sentence: string;
  creator: CreatorInfo;
  mediaSha256: string;
}

/** Stores what the person agreed to, in place of any earlier consent. */
export async function giveConsent(tx: Transaction, post: PostRow, agreement: Agreement): Promise<void> {
  await voidConsents(tx, post.id, "The post was edited.");
  await tx.insert(consents).values({
    postId: post.id,
    userId: agreement.userId,
    sentence: agreement.sentence,
    settings: agreedSettings(post),
    creatorInfo: { ...agreement.creator },
    mediaSha256: agreement.mediaSha256,
  });
}

export async function voidConsents(tx: Transaction, postId: string, reason: string): Promise<void> {
  await tx
    .update(consents)
    .set({ voidedAt: sql`now()`, voidReason: reason })
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)));
}

/** Everything that TikTok is told, besides the file: what a consent covers. */
export function agreedSettings(post: PostRow): Record<string, unknown> {
  return { ...pickSettings(post), accountId: post.accountId, mediaId: post.mediaId };
}
