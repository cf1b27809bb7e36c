"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { memberAction } from "@/lib/auth/member-action";
import { ReschedulePostInput } from "@/lib/posts/input";
import { reschedulePost } from "@/lib/posts/reschedule-post";

export const reschedulePostAction = memberAction(ReschedulePostInput, async (member, input) => {
  const post = await reschedulePost(member, input);
  await announcePost(post);
  revalidatePath("/calendar");
  revalidatePath(`/posts/${post.postId}`);
  return { note: post.note };
});
