import "server-only";
import type { Transaction } from "@/db";
import { appendEntry } from "@/lib/ledger/append-entry";
import type { LedgerKind } from "@/lib/ledger/rules";
import { cuepost } from "@/lib/workspaces/actor";
import type { AuditKind } from "@/lib/workspaces/audit-kinds";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { Move, PostRow } from "./move-post";
import { toSubject } from "./post-subject";
import { isOut, type PostStatus } from "./states";

/** What a post's moves are in its record and in the audit log: written here, so that no verb can leave it out. */
export async function recordMove(
  tx: Transaction,
  post: PostRow,
  move: Move,
  from: PostStatus,
): Promise<void> {
  const kind = ledgerKindOf(move);
  const audit = auditKindOf(move, from);
  if (!kind && !audit) return;
  const actor = move.actor ?? cuepost;
  const { id: postId, workspaceId } = post;
  if (kind) {
    await appendEntry(tx, { workspaceId, postId, actor, kind, body: toBody(post, move, from) });
  }
  if (audit) {
    const details = { from, to: move.to, reason: post.statusReason ?? undefined, ...timeOf(post) };
    await writeAudit(tx, { workspaceId, actor, kind: audit, subject: toSubject(post), details });
  }
}

function toBody(post: PostRow, { to, message, details }: Move, from: PostStatus): Record<string, unknown> {
  const outcome = isOut(to) ? { tiktokPostId: post.tiktokPostId } : {};
  return { from, to, message, revision: post.revision, ...timeOf(post), ...outcome, details };
}

function timeOf({ scheduledAt, scheduledLocal, timeZone }: PostRow) {
  return scheduledAt ? { scheduledAt: scheduledAt.toISOString(), scheduledLocal, timeZone } : {};
}

/** That a run takes it up and sends it is told by what TikTok was asked, and what it answered. */
function ledgerKindOf({ to, kind }: Move): LedgerKind | null {
  if (kind === "restarted" || kind === "found") return "TikTok answered";
  if (to === "scheduled" || to === "awaiting approval") return "scheduled";
  if (to === "draft") return "reopened";
  if (to === "canceled") return "canceled";
  return to === "preparing" || to === "uploading" || to === "processing" ? null : "outcome";
}

function auditKindOf({ to, kind, audit }: Move, from: PostStatus): AuditKind | null {
  if (audit) return audit;
  if (isOut(to)) return isOut(from) ? null : "post/published";
  if (to === "awaiting approval") return "post/submitted";
  // Who approves says so in an entry of its own.
  if (to === "scheduled" && kind !== "approved" && kind !== "restarted") {
    return kind === "rescheduled" ? "post/rescheduled" : "post/scheduled";
  }
  const others: Partial<Record<PostStatus, AuditKind>> = {
    canceled: "post/canceled",
    failed: "post/failed",
    "needs attention": "post/held",
    "outcome unknown": "post/held",
  };
  return others[to] ?? null;
}
