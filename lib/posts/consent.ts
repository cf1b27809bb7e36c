import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { consents, posts } from "@/db/schema";
import type { CreatorInfo } from "@/lib/accounts/types";
import { appendEntry } from "@/lib/ledger/append-entry";
import { type Actor, cuepost } from "@/lib/workspaces/actor";
import type { PreviewSeen } from "./input";
import type { PostRow } from "./move-post";
import { type Hashed, hashContent } from "./post-media";
import { recordConsent } from "./record-consent";
import { emptySettings, pickSettings } from "./rules";

/** An agreement that was given once, for what programs send. Nobody was at a form, and none is claimed. */
export interface StandingConsent {
  from: "posting profile" | "api key" | "request";
  /** Who agreed. */
  userId: string;
  /** The profile or the key, who agreed to it and when; and what the request said of a consent of its own. */
  facts: Record<string, unknown>;
}

interface Agreement {
  actor: Actor & { userId: string };
  sentence: string;
  /** Null for a draft, of which TikTok asks nothing before. */
  creator: CreatorInfo | null;
  media: readonly Hashed[];
  /** What the composer told of its preview. */
  preview: PreviewSeen | undefined;
  /** Where nobody was at the form. */
  standing?: StandingConsent | undefined;
}

/** Stores what the person agreed to, in place of any earlier consent, and all that they saw of it in the record. */
export async function giveConsent(tx: Transaction, post: PostRow, agreement: Agreement): Promise<void> {
  const { actor, sentence, creator, media, standing } = agreement;
  const mediaIds = media.map(({ id }) => id);
  await voidConsents(tx, post.id, "The post was edited.", actor);
  await tx.insert(consents).values({
    postId: post.id,
    userId: standing?.userId ?? actor.userId,
    sentence,
    settings: agreedSettings(post, mediaIds),
    creatorInfo: { ...creator },
    mediaSha256: hashContent(media),
  });
  await recordConsent(tx, post, agreement);
}

export async function voidConsents(
  tx: Transaction,
  postId: string,
  reason: string,
  actor: Actor = cuepost,
): Promise<void> {
  const voided = await tx
    .update(consents)
    .set({ voidedAt: sql`now()`, voidReason: reason })
    .from(posts)
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt), eq(posts.id, consents.postId)))
    .returning({ workspaceId: posts.workspaceId, consentId: consents.id });
  for (const { workspaceId, consentId } of voided) {
    const body = { message: reason, consentId };
    await appendEntry(tx, { workspaceId, postId, actor, kind: "consent voided", body });
  }
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
