"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { memberAction } from "@/lib/auth/member-action";
import { SaveDraftInput, SchedulePostInput } from "@/lib/posts/input";
import { saveDraft } from "@/lib/posts/save-draft";
import { schedulePost } from "@/lib/posts/schedule-post";

export const saveDraftAction = memberAction(SaveDraftInput, async (member, input) => {
  const saved = await saveDraft(member, input);
  revalidatePath("/calendar");
  return saved;
});

export const schedulePostAction = memberAction(SchedulePostInput, async (member, input) => {
  const post = await schedulePost(member, input);
  await announcePost(post);
  revalidatePath("/calendar");
  return { postId: post.postId, note: post.note };
});
