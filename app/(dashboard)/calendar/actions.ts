"use server";

import { revalidatePath } from "next/cache";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { memberAction } from "@/lib/auth/member-action";
import { LOOK_AHEAD_MS } from "@/lib/posts/due-posts";
import { ReschedulePostInput } from "@/lib/posts/input";
import { reschedulePost } from "@/lib/posts/reschedule-post";

export const reschedulePostAction = memberAction(ReschedulePostInput, async (member, input) => {
  const { postId, revision, scheduledAt, note } = await reschedulePost(member, input);
  if (scheduledAt.getTime() - Date.now() < LOOK_AHEAD_MS) {
    await announce(postDue.create({ postId, revision }));
  }
  revalidatePath("/calendar");
  revalidatePath(`/posts/${postId}`);
  return { note };
});
