import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime } from "./choose-time";
import { findStanding } from "./find-standing";
import type { SettleUnknownInput } from "./input";
import { keepApprovedTime } from "./keep-approved-time";
import { explainLostRace, movePost, type PostRow } from "./move-post";
import { readClock } from "./read-clock";
import { findNewestAttempt } from "./running-post";
import { toScheduled } from "./schedule-at";
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
    const told = isThere ? isOut(delivery, now) : await again(tx, member, { postId, now, time });
    const moved = await movePost(tx, {
      postId,
      seen: { by: member, revision, status: "outcome unknown" },
      actor: actorOf(member),
      ...told,
      set: { ...told.set, revision: revision + 1 },
    });
    if (!moved) throw await explainLostRace(tx, member, postId);
    if (isThere) await nameOutcome(tx, postId, delivery);
    return moved;
  });
  return toScheduled(post, time);
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

interface Again {
  postId: string;
  now: Date;
  time: ChosenTime;
}

/** What has to be approved goes out late as it was approved, or waits for a time that can be approved. */
async function again(tx: Transaction, member: Member, { postId, now, time }: Again) {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId)).for("update");
  const { rule, living } = post ? await findStanding(tx, post) : {};
  const kept = await keepApprovedTime(tx, member, { postId, now });
  if ((rule || living) && !kept) {
    const reason =
      "Held: somebody looked, and it is not there. Choose a time for it, and approval is asked again.";
    const set = { holdCode: "unapproved" } as const;
    return { to: "needs attention", set, reason, kind: "held", message: reason } as const;
  }
  return {
    to: "scheduled",
    set: { ...(kept ?? time).columns, runId: null, announcedAt: null },
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
