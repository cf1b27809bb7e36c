"use server";

import { revalidatePath } from "next/cache";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { memberAction } from "@/lib/auth/member-action";
import { LOOK_AHEAD_MS } from "@/lib/posts/due-posts";
import { SaveDraftInput, SchedulePostInput } from "@/lib/posts/input";
import { saveDraft } from "@/lib/posts/save-draft";
import { schedulePost } from "@/lib/posts/schedule-post";

export const saveDraftAction = memberAction(SaveDraftInput, async (member, input) => {
  const saved = await saveDraft(member, input);
  revalidatePath("/calendar");
  return saved;
});

export const schedulePostAction = memberAction(SchedulePostInput, async (member, input) => {
  const { postId, revision, scheduledAt, note } = await schedulePost(member, input);
  if (scheduledAt.getTime() - Date.now() < LOOK_AHEAD_MS)
    await announce(postDue.create({ postId, revision }));
  revalidatePath("/calendar");
  return { postId, note };
});
