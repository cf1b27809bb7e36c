"use server";

import { revalidatePath } from "next/cache";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { memberAction } from "@/lib/auth/member-action";
import { cancelPost, returnToDraft } from "@/lib/posts/cancel-post";
import { PostRevisionInput } from "@/lib/posts/input";
import { retryPost } from "@/lib/posts/reschedule-post";

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

function refresh(postId: string): void {
  revalidatePath(`/posts/${postId}`);
  revalidatePath("/calendar");
}
