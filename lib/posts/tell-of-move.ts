import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts } from "@/db/schema";
import { isCritical, type NotificationKind } from "@/lib/notifications/kinds";
import { notify } from "@/lib/notifications/notify";
import type { Actor } from "@/lib/workspaces/actor";
import { findPeople } from "@/lib/workspaces/find-people";
import type { PostRow } from "./move-post";
import type { PostStatus } from "./states";

const kinds: Partial<Record<PostStatus, NotificationKind>> = {
  failed: "post/failed",
  "needs attention": "post/held",
  "outcome unknown": "post/outcome-unknown",
  "in inbox": "post/in-inbox",
  published: "post/published",
};

/**
 * What a post came to, to who made it; what needs somebody, to all who lead as well. Not to who did it themselves, which
 * nobody has whose program did it.
 */
export async function tellOfMove(tx: Transaction, post: PostRow, actor?: Actor): Promise<void> {
  const kind = kinds[post.status];
  if (!kind) return;
  const { workspaceId, accountId, createdBy } = post;
  const leads =
    isCritical(kind) || !createdBy
      ? await findPeople(tx, workspaceId, { permission: "set approval rules", accountId })
      : [];
  const people = createdBy ? [createdBy, ...leads] : leads;
  const [account] = await tx
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const knowsId = actor?.via === "session" ? actor.userId : null;
  await notify(tx, {
    userIds: isCritical(kind) ? people : people.filter((userId) => userId !== knowsId),
    kind,
    workspaceId,
    values: {
      account: account?.name ?? "",
      caption: post.caption || post.title,
      reason: (post.statusReason ?? "").replace(/^Held: /, ""),
    },
    postId: post.id,
    accountId,
  });
}
