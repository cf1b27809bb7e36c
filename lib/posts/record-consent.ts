import "server-only";
import type { Transaction } from "@/db";
import type { CreatorInfo } from "@/lib/accounts/types";
import { sha256 } from "@/lib/crypto";
import { appendEntry } from "@/lib/ledger/append-entry";
import type { LedgerKind } from "@/lib/ledger/rules";
import type { Actor } from "@/lib/workspaces/actor";
import type { StandingConsent } from "./consent";
import type { PreviewSeen } from "./input";
import type { PostRow } from "./move-post";
import { type Hashed, hashContent } from "./post-media";
import { labelSentence, pickSettings, previewKey } from "./rules";

interface Seen {
  actor: Actor;
  sentence: string;
  creator: CreatorInfo | null;
  media: readonly Hashed[];
  preview: PreviewSeen | undefined;
  standing?: StandingConsent | undefined;
}

/** What TikTok said, what was on screen, and what was agreed to: an entry each, in that order. */
export async function recordConsent(tx: Transaction, post: PostRow, seen: Seen): Promise<void> {
  const { actor, creator, media, standing } = seen;
  const { workspaceId, id: postId } = post;
  const append = (kind: LedgerKind, body: Record<string, unknown>) =>
    appendEntry(tx, { workspaceId, postId, actor, kind, body });
  const preview = judgePreview(post, seen);
  if (creator)
    await append("creator seen", {
      asked: standing ? "for a program" : "for the form",
      creator: creatorFacts(creator),
    });
  if (preview.state === "shown") await append("preview seen", preview);
  const settings = pickSettings(post);
  await append("consented", {
    revision: post.revision,
    // The form sends back the declaration that it showed; its label is shown by rule, for these settings.
    declaration: seen.sentence,
    label: labelSentence(settings),
    preview: preview.state,
    ...(standing && { source: standing.from, ...standing.facts }),
    settings,
    accountId: post.accountId,
    media: media.map(({ id, kind, sha256: hash, prepared }) => ({
      id,
      sha256: kind === "photo" ? (prepared?.sha256 ?? null) : hash,
    })),
    contentSha256: hashContent(media),
  });
}

/** The picture's address is signed and soon dead; the name and every option stay as TikTok gave them. */
export function creatorFacts({ avatarUrl, ...facts }: CreatorInfo): Omit<CreatorInfo, "avatarUrl"> {
  return facts;
}

/** Known is only what the browser reported, and whether that was this content. */
function judgePreview(post: PostRow, { media, preview }: Seen) {
  if (!preview) return { state: "not reported" } as const;
  const mediaIds = media.map(({ id }) => id);
  const key = previewKey({ ...pickSettings(post), accountId: post.accountId, mediaIds });
  if (preview.content !== key) return { state: "of other content" } as const;
  return {
    state: "shown",
    message: "The composer reported its preview of exactly this content on screen",
    shownMs: preview.shownMs,
    previewSha256: sha256(key),
  } as const;
}
