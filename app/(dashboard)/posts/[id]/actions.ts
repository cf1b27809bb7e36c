"use server";

import { revalidatePath } from "next/cache";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { memberAction } from "@/lib/auth/member-action";
import { approvePost } from "@/lib/posts/approve-post";
import { cancelPost, returnToDraft } from "@/lib/posts/cancel-post";
import { LOOK_AHEAD_MS } from "@/lib/posts/due-posts";
import { PostRevisionInput, SettleUnknownInput } from "@/lib/posts/input";
import { moveToFreeSlot, retryPost } from "@/lib/posts/reschedule-post";
import { scheduleHeld } from "@/lib/posts/schedule-held";
import type { Scheduled } from "@/lib/posts/schedule-post";
import { settleUnknown } from "@/lib/posts/settle-unknown";
import { stopPublish } from "@/lib/posts/stop-publish";

export const cancelPostAction = memberAction(PostRevisionInput, async (member, input) => {
  await cancelPost(member, input);
  refresh(input.postId);
});

export const returnToDraftAction = memberAction(PostRevisionInput, async (member, input) => {
  await returnToDraft(member, input);
  refresh(input.postId);
});

export const retryPostAction = memberAction(PostRevisionInput, async (member, input) => {
  const { postId, revision } = await retryPost(member, input);
  await announce(postDue.create({ postId, revision }));
  refresh(postId);
});

export const approvePostAction = memberAction(PostRevisionInput, async (member, input) => {
  const { postId, revision, scheduledAt } = await approvePost(member, input);
  await announceIfSoon({ postId, revision, scheduledAt });
  refresh(postId);
});

export const moveToFreeSlotAction = memberAction(PostRevisionInput, async (member, input) => {
  const { postId, scheduledAt } = await moveToFreeSlot(member, input);
  refresh(postId);
  return { scheduledAt: scheduledAt.toISOString() };
});

export const scheduleHeldAction = memberAction(PostRevisionInput, async (member, input) => {
  const { postId, revision, scheduledAt } = await scheduleHeld(member, input);
  await announceIfSoon({ postId, revision, scheduledAt });
  refresh(postId);
});

export const stopPublishAction = memberAction(PostRevisionInput, async (member, input) => {
  const outcome = await stopPublish(member, input);
  refresh(input.postId);
  return { outcome };
});

export const confirmOutcomeAction = memberAction(SettleUnknownInput, async (member, input) => {
  const { postId, revision } = await settleUnknown(member, input);
  if (!input.isThere) await announce(postDue.create({ postId, revision }));
  refresh(postId);
});

/** The sweep finds what is due later; what is due before its next turn needs its run now. */
async function announceIfSoon({
  scheduledAt,
  ...due
}: Pick<Scheduled, "postId" | "revision" | "scheduledAt">) {
  if (scheduledAt.getTime() - Date.now() < LOOK_AHEAD_MS) await announce(postDue.create(due));
}

function refresh(postId: string): void {
  revalidatePath(`/posts/${postId}`);
  revalidatePath("/calendar");
}
