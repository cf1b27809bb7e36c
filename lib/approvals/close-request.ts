import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db";
import { approvalRequests } from "@/db/schema";
import { appendEntry } from "@/lib/ledger/append-entry";
import { notify } from "@/lib/notifications/notify";
import type { Actor } from "@/lib/workspaces/actor";
import { findPeople } from "@/lib/workspaces/find-people";
import { diffContent, nameChanges } from "./diff-content";
import { emitApproval } from "./emit-approval";
import { findLiving, type RequestRow } from "./find-request";
import { nameOf } from "./open-request";
import type { BoundContent } from "./types";

interface Voiding {
  by: Actor;
  reason: string;
  /** The post as it is now, where it still has a content that can be compared. */
  now?: BoundContent;
}

/** What was asked, or agreed, no longer holds: the post is another one now, or nobody wants it any more. */
export async function voidRequest(
  tx: Transaction,
  postId: string,
  { by, reason, now }: Voiding,
): Promise<RequestRow | null> {
  const living = await findLiving(tx, postId);
  if (!living) return null;
  const [voided] = await tx
    .update(approvalRequests)
    .set({ status: "voided", closedAt: new Date(), closedBy: by.userId, closeReason: reason })
    .where(and(eq(approvalRequests.id, living.id), inArray(approvalRequests.status, ["open", "approved"])))
    .returning();
  if (!voided) return null;
  const { workspaceId, id: requestId, contentHash } = living;
  const changed = now ? nameChanges(diffContent(living.content, now)) : [];
  await appendEntry(tx, {
    ...{ workspaceId, postId, actor: by },
    kind: "approval voided",
    body: { requestId, contentHash, was: living.status, reason, changed },
  });
  await emitApproval(tx, living, { type: "approval.voided", by, reason });
  if (living.status === "approved") {
    await tellAsker(tx, living, { kind: "approval/voided", by, now: now ?? living.content });
  }
  return voided;
}

interface Told {
  kind: "approval/given" | "approval/changes-asked" | "approval/declined" | "approval/voided";
  by: Actor;
  now?: BoundContent;
  text?: string | null;
}

/** Whoever asked is told, unless they did it themselves or may no longer see the post. */
export async function tellAsker(tx: Transaction, request: RequestRow, told: Told): Promise<void> {
  const { workspaceId, accountId, postId, askedBy } = request;
  if (!askedBy || askedBy === told.by.userId) return;
  const able = await findPeople(tx, workspaceId, { permission: "view posts", accountId });
  const content = told.now ?? request.content;
  await notify(tx, {
    userIds: able.filter((userId) => userId === askedBy),
    kind: told.kind,
    workspaceId,
    values: {
      person: told.by.name,
      account: content.account.name,
      caption: nameOf(content),
      ...(told.text && { text: told.text }),
    },
    postId,
    accountId,
  });
}
