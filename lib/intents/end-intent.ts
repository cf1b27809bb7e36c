import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { postIntents } from "@/db/schema";
import { type HoldCode, movePost, recordPostEvent } from "@/lib/posts/move-post";
import { cuepost } from "@/lib/workspaces/actor";
import type { FoundIntent } from "./find-intent";

/** Ends it if it is still the one that was looked at. False when somebody else was faster. */
export async function endIntent(
  tx: Transaction,
  { intent }: Pick<FoundIntent, "intent">,
  end: { status: "done" | "failed" | "withdrawn"; problem?: string },
): Promise<boolean> {
  const rows = await tx
    .update(postIntents)
    .set({ ...end, endedAt: sql`now()` })
    .where(asFound(intent))
    .returning({ postId: postIntents.postId });
  return rows.length > 0;
}

/** The post needs a person, and says so wherever posts do; an intent never ends in silence. */
export async function failIntent(
  found: FoundIntent,
  { reason, code }: { reason: string; code?: HoldCode | undefined },
): Promise<"failed" | "gone"> {
  const { post } = found;
  return db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to: "needs attention",
      seen: { status: "draft", revision: post.revision },
      kind: "held",
      message: reason,
      reason,
      actor: cuepost,
      set: { holdCode: code ?? null, driftLookAt: null },
    });
    if (!moved) return "gone";
    await endIntent(tx, found, { status: "failed", problem: reason });
    return "failed";
  });
}

/** Somebody changed, scheduled or canceled the draft by hand: what becomes of it is theirs to say. */
export async function withdrawIntent(found: FoundIntent): Promise<"withdrawn" | "gone"> {
  return db.transaction(async (tx) => {
    const ended = await endIntent(tx, found, { status: "withdrawn" });
    if (!ended) return "gone";
    const message = "It no longer goes out by itself once its file is there: somebody took it over";
    if (found.post.status === "draft")
      await recordPostEvent(tx, found.post.id, { kind: "taken over", message });
    return "withdrawn";
  });
}

/** Moved to another time by hand, and nothing else: it goes out then, as it was agreed to. Null when somebody was faster. */
export async function adoptTime(found: FoundIntent): Promise<FoundIntent | null> {
  const { intent, post, plan } = found;
  const { scheduledAt, scheduledLocal: local, timeZone, revision } = post;
  if (!scheduledAt || !local || !timeZone) return null;
  const moved = { ...plan, when: { at: scheduledAt.toISOString(), local, timeZone } };
  const [row] = await db
    .update(postIntents)
    .set({ revision, plan: moved })
    .where(asFound(intent))
    .returning();
  return row ? { ...found, intent: row, plan: moved } : null;
}

/** Looked at again after a while; what wakes it before that is its file. */
export async function postponeIntent({ intent }: FoundIntent, lookAt: Date): Promise<"waiting"> {
  await db
    .update(postIntents)
    .set({ lookAt, tries: intent.tries + 1 })
    .where(asFound(intent));
  return "waiting";
}

function asFound({ postId, revision }: FoundIntent["intent"]) {
  return and(
    eq(postIntents.postId, postId),
    eq(postIntents.revision, revision),
    eq(postIntents.status, "waiting"),
  );
}
