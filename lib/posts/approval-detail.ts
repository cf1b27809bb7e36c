import "server-only";
import { and, desc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { db } from "@/db";
import { approvalRequests } from "@/db/schema";
import { diffContent } from "@/lib/approvals/diff-content";
import {
  type DecisionRow,
  findNewestRequest,
  listDecisions,
  type RequestRow,
  viewRequest,
} from "@/lib/approvals/find-request";
import { findRule } from "@/lib/approvals/find-rule";
import { countYes, voterOf, yesNeeded } from "@/lib/approvals/rules";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { findAuthor } from "./find-standing";
import type { PostRow } from "./move-post";
import { readContent } from "./read-content";
import type { PostApproval } from "./types";

/** Who has to agree to a post, who has, and what has changed since somebody last decided about it. */
export async function findApproval(member: Member, post: PostRow): Promise<PostApproval> {
  const [own, request] = await Promise.all([findRule(db, post.accountId), findNewestRequest(db, post.id)]);
  if (!request) return { rule: own, request: null, since: null, yes: { given: 0, needed: 0 }, voice: "none" };
  const [votes, author, since] = await Promise.all([
    listDecisions(db, request.id),
    findAuthor(db, post.id),
    findSince(post, request),
  ]);
  const rule = own ?? request.rule;
  const authorIds = [request.askedBy, author];
  return {
    rule: own,
    request: await viewRequest(db, request),
    since,
    yes: { given: countYes(votes, rule, authorIds), needed: yesNeeded(rule) },
    voice: findVoice(member, { post, request, votes, authorIds, personId: personOf(rule) }),
  };
}

const personOf = ({ kind, personId }: { kind: string; personId: string | null }) =>
  kind === "named" ? (personId ?? "nobody") : null;

/** The version of the post that was approved, or declined, before this one. */
async function findSince(post: PostRow, { id, status }: RequestRow): Promise<PostApproval["since"]> {
  if (status === "approved") return null;
  const isOther = status === "open" ? ne(approvalRequests.id, id) : undefined;
  const wasDecided = or(
    isNotNull(approvalRequests.approvedAt),
    inArray(approvalRequests.status, ["changes asked", "declined"]),
  );
  const [before] = await db
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.postId, post.id), wasDecided, isOther))
    .orderBy(desc(approvalRequests.askedAt))
    .limit(1);
  if (!before) return null;
  const changes = diffContent(before.content, await readContent(db, post));
  const at = (before.approvedAt ?? before.closedAt ?? before.askedAt).toISOString();
  return { decided: before.approvedAt ? "approved" : "refused", at, reason: before.closeReason, changes };
}

interface Heard {
  post: PostRow;
  request: RequestRow;
  votes: readonly DecisionRow[];
  authorIds: readonly (string | null)[];
  /** The only one whose yes counts. */
  personId: string | null;
}

/** What this person may say to what is open. */
function findVoice(
  { role, userId }: Member,
  { post, request, votes, authorIds, personId }: Heard,
): PostApproval["voice"] {
  const isOpen = post.status === "awaiting approval" && request.status === "open";
  if (!isOpen || !may(role, "approve posts")) return "none";
  if (authorIds.includes(userId)) return "own";
  const hasSaid = votes.some(
    ({ decision, voter }) => decision === "approve" && voter === voterOf({ userId }),
  );
  if (hasSaid) return "said";
  return personId === null || personId === userId ? "decides" : "advises";
}
