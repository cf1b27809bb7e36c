"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { DecideInput } from "@/lib/approvals/input";
import { memberAction } from "@/lib/auth/member-action";
import { cancelPost, returnToDraft } from "@/lib/posts/cancel-post";
import { decideAsMember } from "@/lib/posts/decide-approval";
import { PostRevisionInput, SettleUnknownInput } from "@/lib/posts/input";
import { moveToFreeSlot, retryPost } from "@/lib/posts/reschedule-post";
import { scheduleHeld } from "@/lib/posts/schedule-held";
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
  await announcePost(await retryPost(member, input));
  refresh(input.postId);
});

export const decideApprovalAction = memberAction(DecideInput, async (member, input) => {
  const { outcome, scheduled } = await decideAsMember(member, input);
  if (scheduled) await announcePost(scheduled);
  refresh(input.postId);
  return { outcome };
});

export const moveToFreeSlotAction = memberAction(PostRevisionInput, async (member, input) => {
  const { postId, scheduledAt } = await moveToFreeSlot(member, input);
  refresh(postId);
  return { scheduledAt: scheduledAt.toISOString() };
});

export const scheduleHeldAction = memberAction(PostRevisionInput, async (member, input) => {
  await announcePost(await scheduleHeld(member, input));
  refresh(input.postId);
});

export const stopPublishAction = memberAction(PostRevisionInput, async (member, input) => {
  const outcome = await stopPublish(member, input);
  refresh(input.postId);
  return { outcome };
});

export const confirmOutcomeAction = memberAction(SettleUnknownInput, async (member, input) => {
  const post = await settleUnknown(member, input);
  if (!input.isThere) await announcePost(post);
  refresh(input.postId);
});

function refresh(postId: string): void {
  revalidatePath(`/posts/${postId}`);
  revalidatePath("/calendar");
}
