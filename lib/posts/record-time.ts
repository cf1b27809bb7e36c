import "server-only";
import type { Transaction } from "@/db";
import { appendEntry } from "@/lib/ledger/append-entry";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { PostRow } from "./move-post";
import { toSubject } from "./post-subject";

/** Another time, in the same state: what was agreed has no time in it. */
export async function recordTime(
  tx: Transaction,
  member: Member,
  post: PostRow,
  message: string,
): Promise<void> {
  const { workspaceId, id: postId, revision, scheduledLocal, timeZone } = post;
  const actor = actorOf(member);
  const time = { scheduledAt: post.scheduledAt?.toISOString(), scheduledLocal, timeZone };
  const body = { message, revision, state: post.status, ...time };
  await appendEntry(tx, { workspaceId, postId, actor, kind: "rescheduled", body });
  const subject = toSubject(post);
  await writeAudit(tx, { workspaceId, actor, kind: "post/rescheduled", subject, details: time });
}
