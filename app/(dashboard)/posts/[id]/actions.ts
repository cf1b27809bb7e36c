"use server";

import { revalidatePath } from "next/cache";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { memberAction } from "@/lib/auth/member-action";
import { cancelPost, returnToDraft } from "@/lib/posts/cancel-post";
import { PostRevisionInput, SettleUnknownInput } from "@/lib/posts/input";
import { retryPost } from "@/lib/posts/reschedule-post";
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

function refresh(postId: string): void {
  revalidatePath(`/posts/${postId}`);
  revalidatePath("/calendar");
}
