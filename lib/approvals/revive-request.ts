import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Transaction } from "@/db";
import { approvalRequests } from "@/db/schema";
import { appendEntry } from "@/lib/ledger/append-entry";
import type { Actor } from "@/lib/workspaces/actor";
import { voidRequest } from "./close-request";
import { emitApproval } from "./emit-approval";
import { findLiving } from "./find-request";
import { hashContent } from "./hash-content";
import type { BoundContent } from "./types";

/** As long as any toast can be clicked. */
const REVIVE_MS = 10 * 60_000;

/**
 * Whoever changed something takes it back: the request of exactly this content, which their change had voided, lives
 * again with all that was said to it, and what was asked in its place is void.
 */
export async function reviveRequest(
  tx: Transaction,
  postId: string,
  { actor, content }: { actor: Actor; content: BoundContent },
): Promise<void> {
  const contentHash = hashContent(content);
  const living = await findLiving(tx, postId);
  if (living?.contentHash === contentHash || actor.userId === null) return;
  const [voided] = await tx
    .select()
    .from(approvalRequests)
    .where(
      and(
        eq(approvalRequests.postId, postId),
        eq(approvalRequests.status, "voided"),
        eq(approvalRequests.contentHash, contentHash),
        eq(approvalRequests.closedBy, actor.userId),
        gt(approvalRequests.closedAt, new Date(Date.now() - REVIVE_MS)),
      ),
    )
    .orderBy(desc(approvalRequests.closedAt))
    .limit(1);
  if (!voided) return;
  await voidRequest(tx, postId, { by: actor, reason: "The change was taken back.", now: content });
  const { id: requestId, approvedAt, workspaceId } = voided;
  const [revived] = await tx
    .update(approvalRequests)
    .set({
      status: approvedAt ? "approved" : "open",
      closedAt: approvedAt,
      closedBy: null,
      closeReason: null,
    })
    .where(eq(approvalRequests.id, requestId))
    .returning();
  await appendEntry(tx, {
    ...{ workspaceId, postId, actor },
    kind: approvedAt ? "approved" : "approval asked",
    body: { requestId, contentHash, restored: true, reason: "The change was taken back." },
  });
  const type = approvedAt ? "approval.approved" : "approval.requested";
  if (revived) await emitApproval(tx, revived, { type, by: actor, reason: "The change was taken back." });
}
