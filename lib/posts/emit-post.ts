import "server-only";
import type { Transaction } from "@/db";
import { type EventAccount, emitEvent } from "@/lib/webhooks/emit";
import type { EventType } from "@/lib/webhooks/rules";
import type { PostRow } from "./move-post";
import { toPostLink } from "./post-link";
import type { PostStatus } from "./states";

const types: Partial<Record<PostStatus, EventType>> = {
  scheduled: "post.scheduled",
  uploading: "post.uploading",
  published: "post.published",
  "in inbox": "post.in_inbox",
  failed: "post.failed",
  "needs attention": "post.needs_attention",
  "outcome unknown": "post.outcome_unknown",
  canceled: "post.canceled",
};

/** The kind of a move that makes a planned post a draft only to plan it anew. */
export const OPENED = "opened";

/** What programs are told of a move, for each that has a name with them. */
export async function emitMove(tx: Transaction, post: PostRow, was: PostStatus, kind: string): Promise<void> {
  // Taken up for a change in the same breath: what it becomes is told.
  if (kind === OPENED) return;
  const type = typeOf(post.status, was);
  if (type) await emitPost(tx, post, type, was);
}

/** A file that TikTok fetches itself is on its way without an upload of ours. */
function typeOf(status: PostStatus, was: PostStatus): EventType | undefined {
  if (status === "processing" && was === "preparing") return "post.uploading";
  if (status === "draft" && was === "scheduled") return "post.unscheduled";
  return types[status];
}

/** `post` is the row as this transaction has just written it. */
export async function emitPost(
  tx: Transaction,
  post: PostRow,
  type: EventType,
  was: PostStatus,
): Promise<void> {
  const { workspaceId, accountId, id } = post;
  await emitEvent(tx, {
    ...{ workspaceId, type, accountId },
    subject: { kind: "post", id },
    data: (account) => ({ post: toSnapshot(post, was, account) }),
  });
}

function toSnapshot(post: PostRow, was: PostStatus, account: EventAccount | null) {
  const { scheduledAt, scheduledLocal, timeZone } = post;
  return {
    id: post.id,
    external_id: post.externalId,
    status: toWord(post.status),
    previous_status: toWord(was),
    status_reason: post.statusReason,
    account_id: post.accountId,
    test: account?.isTest ?? false,
    content: post.caption,
    delivery: post.delivery,
    publish_at: scheduledAt && { utc: scheduledAt.toISOString(), local: scheduledLocal, timezone: timeZone },
    published_at: post.publishedAt?.toISOString() ?? null,
    unpublished_at: post.publicEndedAt?.toISOString() ?? null,
    tiktok_post_id: post.tiktokPostId,
    url: account && toPostLink(post, account),
    group_id: post.groupId,
    revision: post.revision,
    created_at: post.createdAt.toISOString(),
    updated_at: post.updatedAt.toISOString(),
  };
}

function toWord(status: PostStatus): string {
  return status.replaceAll(" ", "_");
}
