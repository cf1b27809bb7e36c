import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { posts } from "@/db/schema";
import { emitEvent } from "@/lib/webhooks/emit";
import type { Actor } from "@/lib/workspaces/actor";
import type { RequestRow } from "./find-request";

interface Told {
  type:
    | "approval.requested"
    | "approval.approved"
    | "approval.changes_requested"
    | "approval.declined"
    | "approval.voided";
  by: Pick<Actor, "name" | "via">;
  reason?: string | null;
}

/** What became of a request, among the events of its post, whose row the caller has locked. */
export async function emitApproval(
  tx: Transaction,
  request: RequestRow,
  { type, by, reason = null }: Told,
): Promise<void> {
  const { workspaceId, accountId, postId } = request;
  await emitEvent(tx, {
    ...{ workspaceId, type, accountId },
    subject: { kind: "post", id: postId },
    data: async (account) => {
      const [post] = await tx
        .select({ externalId: posts.externalId, revision: posts.revision })
        .from(posts)
        .where(eq(posts.id, postId));
      return {
        approval: {
          request_id: request.id,
          post_id: postId,
          external_id: post?.externalId ?? null,
          revision: post?.revision ?? null,
          account_id: accountId,
          test: account?.isTest ?? false,
          by: { name: by.name, via: by.via.replaceAll(" ", "_") },
          reason,
          requested_at: request.askedAt.toISOString(),
          due_at: request.dueAt.toISOString(),
        },
      };
    },
  });
}
