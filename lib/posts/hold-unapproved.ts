import "server-only";
import { and, asc, eq, lte } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { voidRequest } from "@/lib/approvals/close-request";
import { cuepost } from "@/lib/workspaces/actor";
import { movePost } from "./move-post";

const UNAPPROVED_MAX = 200;

/** Posts whose time came before anybody approved them wait for a person: never out unapproved, never gone in silence. */
export async function holdUnapproved(now: Date): Promise<number> {
  const due = await db
    .select({ id: posts.id, revision: posts.revision })
    .from(posts)
    .where(and(eq(posts.status, "awaiting approval"), lte(posts.scheduledAt, now)))
    .orderBy(asc(posts.scheduledAt))
    .limit(UNAPPROVED_MAX);
  const reason = "Held: its time came before anybody approved it. Choose another time for it.";
  for (const { id, revision } of due) {
    await db.transaction(async (tx) => {
      const held = await movePost(tx, {
        postId: id,
        to: "needs attention",
        seen: { status: "awaiting approval", revision },
        reason,
        set: { holdCode: "unapproved" },
        kind: "held",
        message: reason,
      });
      if (held)
        await voidRequest(tx, id, { by: cuepost, reason: "Its time came before anybody approved it." });
    });
  }
  return due.length;
}
