import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { approvalDecisions, approvalRequests } from "@/db/schema";
import type { ApprovalRequestView } from "./types";

export type RequestRow = typeof approvalRequests.$inferSelect;
export type DecisionRow = typeof approvalDecisions.$inferSelect;

const DECISIONS_MAX = 100;

/** The one that is open, or was answered with yes and still holds. */
export async function findLiving(
  tx: Database | Transaction,
  postId: string,
): Promise<RequestRow | undefined> {
  const [request] = await tx
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.postId, postId), inArray(approvalRequests.status, ["open", "approved"])));
  return request;
}

/** The newest one, whatever became of it. */
export async function findNewestRequest(
  tx: Database | Transaction,
  postId: string,
): Promise<RequestRow | undefined> {
  const [request] = await tx
    .select()
    .from(approvalRequests)
    .where(eq(approvalRequests.postId, postId))
    .orderBy(desc(approvalRequests.askedAt), desc(approvalRequests.id))
    .limit(1);
  return request;
}

export function listDecisions(tx: Database | Transaction, requestId: string): Promise<DecisionRow[]> {
  return tx
    .select()
    .from(approvalDecisions)
    .where(eq(approvalDecisions.requestId, requestId))
    .orderBy(asc(approvalDecisions.at), asc(approvalDecisions.id))
    .limit(DECISIONS_MAX);
}

/** For screens: whoever calls this has looked whether the post may be seen. */
export async function viewRequest(
  tx: Database | Transaction,
  request: RequestRow,
): Promise<ApprovalRequestView> {
  const { id, status, contentHash, content, rule, askedByName, closeReason } = request;
  const decisions = await listDecisions(tx, id);
  return {
    ...{ id, status, contentHash, content, rule, askedByName, closeReason },
    askedAt: request.askedAt.toISOString(),
    dueAt: request.dueAt.toISOString(),
    closedAt: request.closedAt?.toISOString() ?? null,
    decisions: decisions.map(({ decision, actorName, actorVia, note, at }) => ({
      ...{ decision, actorName, actorVia, note },
      at: at.toISOString(),
    })),
  };
}
