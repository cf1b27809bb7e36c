import "server-only";
import { db } from "@/db";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { AuditKind } from "@/lib/workspaces/audit-kinds";
import type { Member } from "@/lib/workspaces/types";
import { voidConsents } from "./consent";
import type { PostRevisionInput } from "./input";
import { voidApproval } from "./move-planned";
import { explainLostRace, movePost } from "./move-post";
import { releaseAttempt } from "./release-attempt";
import { editableStatuses, type PostStatus } from "./states";

interface Change {
  to: PostStatus;
  kind: keyof typeof whyVoid;
  message: string;
  audit?: AuditKind;
}

const whyVoid = { canceled: "The post was canceled.", reopened: "The post went back to draft." };

export function cancelPost(member: Member, input: PostRevisionInput): Promise<{ revision: number }> {
  return withdraw(member, input, { to: "canceled", kind: "canceled", message: "Canceled" });
}

/** Canceled, by somebody who took it off the calendar. */
export function deletePost(member: Member, input: PostRevisionInput): Promise<{ revision: number }> {
  return withdraw(member, input, {
    to: "canceled",
    kind: "canceled",
    message: "Canceled",
    audit: "post/deleted",
  });
}

/** Back to draft: it will not go out until somebody schedules it again. */
export function returnToDraft(member: Member, input: PostRevisionInput): Promise<{ revision: number }> {
  return withdraw(member, input, { to: "draft", kind: "reopened", message: "Back to draft" });
}

async function withdraw(member: Member, input: PostRevisionInput, change: Change) {
  assertMay(member, "compose posts");
  const { postId, revision } = input;
  const post = await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      ...change,
      postId,
      from: editableStatuses,
      seen: { by: member, revision },
      set: { revision: revision + 1, announcedAt: null },
      actor: actorOf(member),
    });
    if (!moved) throw await explainLostRace(tx, member, postId);
    await releaseAttempt(tx, postId);
    await voidConsents(tx, postId, change.message, actorOf(member));
    await voidApproval(tx, postId, { by: actorOf(member), reason: whyVoid[change.kind] });
    return moved;
  });
  return { revision: post.revision };
}
