import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { approvalDecisions, approvalRequests } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { appendEntry } from "@/lib/ledger/append-entry";
import type { Actor } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { tellAsker } from "./close-request";
import { emitApproval } from "./emit-approval";
import { listDecisions, type RequestRow } from "./find-request";
import { nameOf } from "./open-request";
import { isSatisfied, voterOf } from "./rules";
import type { Approver, DecisionKind, RuleSnapshot } from "./types";

export interface Decision {
  decision: DecisionKind;
  note: string | null;
  actor: Actor;
  approver: Approver;
  /** Whose yes does not count: who asked, and who agreed to TikTok's declaration. */
  authorIds: readonly (string | null)[];
  /** As it is now, which may ask for more than when approval was asked. */
  rule: RuleSnapshot;
}

export type Decided = "approved" | "open" | "changes asked" | "declined";
/** `said before`: a second click, or a second visit. */
export type Recorded = Decided | "said before";

/** One person's word to an open request, whose post the caller has locked and compared. */
export async function recordDecision(
  tx: Transaction,
  request: RequestRow,
  { decision, note, actor, approver, authorIds, rule }: Decision,
): Promise<Recorded> {
  const voter = voterOf(approver);
  if (decision === "approve") assertCounts(approver, authorIds, rule);
  if (decision === "changes" && !note) {
    throw new AppError("invalid", "Say what should be changed.", { field: "note" });
  }
  const { id: requestId, contentHash } = request;
  const [said] = await tx
    .insert(approvalDecisions)
    .values({
      ...{ requestId, decision, voter, note, contentHash },
      actorId: actor.userId,
      actorName: actor.name,
      actorVia: actor.via,
    })
    .onConflictDoNothing()
    .returning();
  if (!said) return "said before";
  const decided = closed[decision] ?? (await countVotes(tx, request, { authorIds, rule }));
  if (decided !== "open") await close(tx, request, { decided, actor, note });
  await record(tx, request, { decision, note, actor, decided });
  return decided;
}

const closed = { changes: "changes asked", decline: "declined", approve: null } as const;

function assertCounts(approver: Approver, authorIds: Decision["authorIds"], rule: RuleSnapshot): void {
  const userId = "userId" in approver ? approver.userId : null;
  if (userId !== null && authorIds.includes(userId)) {
    throw new AppError("forbidden", "You made this post: somebody else has to approve it.");
  }
  if (rule.kind === "named" && (userId === null || userId !== rule.personId)) {
    const who = rule.personName ?? "the person who was named";
    throw new AppError("forbidden", `Only ${who} can approve the posts of this account.`);
  }
}

async function countVotes(
  tx: Transaction,
  request: RequestRow,
  { authorIds, rule }: Pick<Decision, "authorIds" | "rule">,
): Promise<Decided> {
  const votes = await listDecisions(tx, request.id);
  return isSatisfied(votes, rule, authorIds) ? "approved" : "open";
}

interface Closing {
  decided: Exclude<Decided, "open">;
  actor: Actor;
  note: string | null;
}

async function close(tx: Transaction, request: RequestRow, { decided, actor, note }: Closing): Promise<void> {
  const now = new Date();
  await tx
    .update(approvalRequests)
    .set({
      status: decided,
      closedAt: now,
      closedBy: actor.userId,
      closeReason: note,
      approvedAt: decided === "approved" ? now : null,
    })
    .where(eq(approvalRequests.id, request.id));
}

const words = {
  approve: {
    entry: "approved",
    audit: "post/approved",
    notice: "approval/given",
    event: "approval.approved",
  },
  changes: {
    entry: "changes asked",
    audit: "post/changes-asked",
    notice: "approval/changes-asked",
    event: "approval.changes_requested",
  },
  decline: {
    entry: "declined",
    audit: "post/declined",
    notice: "approval/declined",
    event: "approval.declined",
  },
} as const;

async function record(
  tx: Transaction,
  request: RequestRow,
  said: Pick<Decision, "decision" | "note" | "actor"> & { decided: Decided },
): Promise<void> {
  const { decision, note, actor, decided } = said;
  const { workspaceId, postId, id: requestId, contentHash, content } = request;
  const { entry, audit, notice, event } = words[decision];
  const body = { requestId, contentHash, note, isEnough: decided === "approved" };
  await appendEntry(tx, { workspaceId, postId, actor, kind: entry, body });
  await writeAudit(tx, {
    ...{ workspaceId, actor, kind: audit },
    subject: { kind: "post", id: postId, name: nameOf(content) },
    details: { account: content.account.name, note, isEnough: decided === "approved" },
  });
  if (decided === "open") return;
  await emitApproval(tx, request, { type: event, by: actor, reason: note });
  await tellAsker(tx, request, { kind: notice, by: actor, text: note });
}
