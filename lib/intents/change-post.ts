import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { postIntents } from "@/db/schema";
import type { Caller } from "@/lib/keys/types";
import { expectFile } from "@/lib/media/expect-file";
import { editPost } from "@/lib/posts/save-draft";
import { type CheckedContent, scheduleChecked } from "@/lib/posts/schedule-at";
import { assertMay } from "@/lib/workspaces/assert-may";
import { settleTime, toMade } from "./make-posts";
import type { MadePost, PostWish } from "./types";
import { writeIntent } from "./write-intent";

interface Changing {
  now: Date;
  checked: CheckedContent | null;
  imports: readonly { mediaId: string; address: string }[];
  /** What a draft keeps of its time. */
  draftTime: { local: string; timeZone: string } | null;
}

/** A post that is there becomes what is wished for: scheduled, a draft that waits for its files, or a draft. */
export async function changePost(
  caller: Caller,
  wish: PostWish & { revision: number },
  { now, checked, imports, draftTime }: Changing,
): Promise<{ post: MadePost; importIds: string[] }> {
  assertMay(caller.member, "compose posts");
  return db.transaction(async (tx) => {
    const importIds: string[] = [];
    for (const file of imports) importIds.push((await expectFile(tx, caller.member, file)).importId);
    const post = checked
      ? await schedule(tx, caller, wish, { checked, now })
      : await redraft(tx, caller, wish, draftTime);
    return { post, importIds };
  });
}

async function schedule(
  tx: Transaction,
  caller: Caller,
  wish: PostWish & { revision: number },
  { checked, now }: { checked: CheckedContent; now: Date },
): Promise<MadePost> {
  if (!wish.agreed) throw new Error("Nobody agreed to it");
  const { agreed, asksApproval, postId } = wish;
  const scheduled = await scheduleChecked(
    tx,
    caller.member,
    { ...toEdit(wish), consentSentence: agreed.sentence, asksApproval },
    { checked, now, time: await settleTime(tx, caller, wish, now), standing: agreed.standing },
  );
  await withdraw(tx, postId);
  return toMade(scheduled);
}

async function redraft(
  tx: Transaction,
  caller: Caller,
  wish: PostWish & { revision: number },
  draftTime: Changing["draftTime"],
): Promise<MadePost> {
  const { agreed, when, postId } = wish;
  const time = when === null || typeof when === "string" ? draftTime : toLocal(when);
  const { revision } = await editPost(tx, caller.member, { ...toEdit(wish), time });
  await withdraw(tx, postId);
  if (agreed && when) await writeIntent(tx, caller, { ...wish, revision, agreed, when });
  return { postId, revision, scheduledAt: null, status: "draft" };
}

const toLocal = ({ local, timeZone }: { local: string; timeZone: string }) => ({ local, timeZone });

function toEdit({
  postId,
  revision,
  accountId,
  mediaIds,
  settings,
  lateMinutesMax,
}: PostWish & { revision: number }) {
  return { postId, revision, accountId, mediaIds, settings, lateMinutesMax };
}

/** What was meant before is meant no more. */
async function withdraw(tx: Transaction, postId: string): Promise<void> {
  await tx
    .update(postIntents)
    .set({ status: "withdrawn", endedAt: sql`now()` })
    .where(and(eq(postIntents.postId, postId), eq(postIntents.status, "waiting")));
}
