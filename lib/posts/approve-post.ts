import "server-only";
import { and, asc, eq, lte } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { PostRevisionInput } from "./input";
import { explainLostRace, movePost } from "./move-post";
import { readClock } from "./read-clock";
import type { Scheduled } from "./schedule-post";

const UNAPPROVED_MAX = 200;

/** Lets a post go out at its time that somebody asked approval for: as it was agreed, or not at all. */
export async function approvePost(
  member: Member,
  { postId, revision }: PostRevisionInput,
  given?: Date,
): Promise<Scheduled> {
  assertMay(member, "approve posts");
  const now = given ?? (await readClock());
  const post = await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId,
      to: "scheduled",
      seen: { by: member, revision, status: "awaiting approval" },
      set: { revision: revision + 1, runId: null, announcedAt: null },
      kind: "approved",
      message: "Approved: it goes out at its time",
      actorId: member.userId,
    });
    if (!moved) throw await explainLostRace(tx, member, postId);
    // The sweep holds it a moment later; until then nobody may think that it still goes out as planned.
    if ((moved.scheduledAt ?? now) < now) {
      throw new AppError("conflict", "Its time has passed. Choose another time for it.", { field: "time" });
    }
    return moved;
  });
  return { postId, scheduledAt: post.scheduledAt ?? now, revision: post.revision, note: null };
}

/** Posts whose time came before anybody approved them wait for a person: never out unapproved, never gone in silence. */
export async function holdUnapproved(now: Date): Promise<number> {
  const due = await db
    .select({ id: posts.id, revision: posts.revision })
    .from(posts)
    .where(and(eq(posts.status, "awaiting approval"), lte(posts.scheduledAt, now)))
    .orderBy(asc(posts.scheduledAt))
    .limit(UNAPPROVED_MAX);
  const reason = "Held: its time came before anybody approved it. Choose another time, or let it go out now.";
  for (const { id, revision } of due) {
    await db.transaction((tx) =>
      movePost(tx, {
        postId: id,
        to: "needs attention",
        seen: { status: "awaiting approval", revision },
        reason,
        set: { holdCode: "unapproved" },
        kind: "held",
        message: reason,
      }),
    );
  }
  return due.length;
}
