import "server-only";
import type { Transaction } from "@/db";
import { approvalRequests } from "@/db/schema";
import { appendEntry } from "@/lib/ledger/append-entry";
import { notify } from "@/lib/notifications/notify";
import type { Actor } from "@/lib/workspaces/actor";
import { findPeople } from "@/lib/workspaces/find-people";
import { emitApproval } from "./emit-approval";
import { findNewestRequest, type RequestRow } from "./find-request";
import { hashContent } from "./hash-content";
import type { BoundContent, RuleSnapshot } from "./types";

/** A post that is moved about is asked for each time, but its approvers are told once in a while. */
const TOLD_AGAIN_MS = 10 * 60_000;

export interface Asked {
  post: { id: string; workspaceId: string };
  content: BoundContent;
  rule: RuleSnapshot;
  /** Whose own yes does not count. */
  asker: Pick<Actor, "userId" | "name">;
  /** By whose hand it is asked now: their own, or that of somebody who moved the post. */
  actor: Actor;
  dueAt: Date;
}

/** Asks for a yes to exactly this content. The caller has closed what was open before. */
export async function openRequest(tx: Transaction, asked: Asked): Promise<RequestRow> {
  const { post, content, rule, asker, actor, dueAt } = asked;
  const { id: postId, workspaceId } = post;
  const before = await findNewestRequest(tx, postId);
  const contentHash = hashContent(content);
  const [request] = await tx
    .insert(approvalRequests)
    .values({
      ...{ workspaceId, postId, contentHash, content, rule, dueAt },
      accountId: content.account.id,
      askedBy: asker.userId,
      askedByName: asker.name,
    })
    .returning();
  if (!request) throw new Error("The database gave back no row.");
  const askedBy = asker.name;
  const body = { requestId: request.id, askedBy, contentHash, rule, dueAt: dueAt.toISOString(), content };
  await appendEntry(tx, { workspaceId, postId, actor, kind: "approval asked", body });
  await emitApproval(tx, request, { type: "approval.requested", by: { name: asker.name, via: actor.via } });
  const isNews = !before || request.askedAt.getTime() - before.askedAt.getTime() > TOLD_AGAIN_MS;
  if (isNews || before.status !== "voided") await tell(tx, asked);
  return request;
}

/** Those whose yes would count. */
export async function findApprovers(
  tx: Transaction,
  { workspaceId, accountId, rule }: { workspaceId: string; accountId: string; rule: RuleSnapshot },
): Promise<string[]> {
  const able = await findPeople(tx, workspaceId, { permission: "approve posts", accountId });
  return rule.kind === "named" ? able.filter((userId) => userId === rule.personId) : able;
}

async function tell(tx: Transaction, { post, content, rule, asker, actor }: Asked): Promise<void> {
  const accountId = content.account.id;
  const approvers = await findApprovers(tx, { workspaceId: post.workspaceId, accountId, rule });
  await notify(tx, {
    userIds: approvers.filter((userId) => userId !== asker.userId && userId !== actor.userId),
    kind: "approval/asked",
    workspaceId: post.workspaceId,
    values: { person: asker.name, account: content.account.name, caption: nameOf(content) },
    postId: post.id,
    accountId,
  });
}

const NAME_MAX = 80;

/** How a post is called in a sentence. */
export function nameOf({ settings }: BoundContent): string {
  const words = settings.title || settings.caption;
  return words.length > NAME_MAX ? `${words.slice(0, NAME_MAX).toWellFormed().trimEnd()}…` : words;
}
