import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { chooseTime } from "./choose-time";
import type { SettleUnknownInput } from "./input";
import { explainLostRace, movePost, type PostRow } from "./move-post";
import { readClock } from "./read-clock";
import { findNewestAttempt } from "./running-post";
import type { Scheduled } from "./schedule-post";

/**
 * A person looked, and says whether a post is there whose outcome nobody knew. "It is there" ends it; "post again"
 * lets it go out now, by somebody's own decision.
 */
export async function settleUnknown(
  member: Member,
  { postId, revision, isThere }: SettleUnknownInput,
  given?: Date,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const time = chooseTime("now", member.timeZone, now);
  const post = await db.transaction(async (tx) => {
    const delivery = await findDelivery(tx, member, postId);
    const told = isThere ? isOut(delivery, now) : again(time.columns);
    const moved = await movePost(tx, {
      postId,
      seen: { by: member, revision, status: "outcome unknown" },
      actorId: member.userId,
      ...told,
      set: { ...told.set, revision: revision + 1 },
    });
    if (!moved) throw await explainLostRace(tx, member, postId);
    if (isThere) await nameOutcome(tx, postId, delivery);
    return moved;
  });
  return { postId, scheduledAt: post.scheduledAt ?? now, revision: post.revision, note: null };
}

async function findDelivery(tx: Transaction, member: Member, postId: string): Promise<PostRow["delivery"]> {
  const [post] = await tx
    .select({ delivery: posts.delivery })
    .from(posts)
    .where(and(eq(posts.id, postId), seesPosts(member)));
  if (!post) throw await explainLostRace(tx, member, postId);
  return post.delivery;
}

function isOut(delivery: PostRow["delivery"], now: Date) {
  const isDraft = delivery === "inbox";
  return {
    to: isDraft ? "in inbox" : "published",
    set: isDraft ? {} : { publishedAt: now },
    kind: isDraft ? "in inbox" : "published",
    message: "Found: somebody looked, and it is there",
  } as const;
}

function again(time: { scheduledAt: Date }) {
  return {
    to: "scheduled",
    set: { ...time, runId: null, announcedAt: null },
    kind: "rescheduled",
    message: "Not found: somebody looked, and lets it go out now",
  } as const;
}

async function nameOutcome(tx: Transaction, postId: string, delivery: PostRow["delivery"]): Promise<void> {
  const attempt = await findNewestAttempt(tx, postId);
  const outcome = delivery === "inbox" ? "in inbox" : "published";
  // Closed as unknown before: it is named anew, since a person has looked.
  if (attempt) await tx.update(publishAttempts).set({ outcome }).where(eq(publishAttempts.id, attempt.id));
}
