"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { memberAction } from "@/lib/auth/member-action";
import { ScheduleGroupInput } from "@/lib/compositions/input";
import { scheduleGroup } from "@/lib/compositions/schedule-group";
import { SaveDraftInput } from "@/lib/posts/input";
import { saveDraft } from "@/lib/posts/save-draft";

export const saveDraftAction = memberAction(SaveDraftInput, async (member, input) => {
  const saved = await saveDraft(member, input);
  revalidatePath("/calendar");
  return saved;
});

/** One post or several: each is scheduled, or refused with its own words. */
export const scheduleGroupAction = memberAction(ScheduleGroupInput, async (member, input) => {
  const { results, scheduled } = await scheduleGroup(member, input);
  for (const post of scheduled) await announcePost(post);
  revalidatePath("/calendar");
  return results;
});
