"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ProfileInput } from "@/lib/auth/input";
import { memberAction, sessionAction } from "@/lib/auth/member-action";
import { updateProfile } from "@/lib/auth/profile";
import { throttle } from "@/lib/auth/throttle";
import { checkPullPrefix } from "@/lib/media/check-prefix";
import { RetentionInput } from "@/lib/media/input";
import { setRetention } from "@/lib/media/set-retention";
import { WorkspaceInput } from "@/lib/workspaces/input";
import { updateWorkspace } from "@/lib/workspaces/update-workspace";

export const updateWorkspaceAction = memberAction(WorkspaceInput, async (member, input) => {
  await updateWorkspace(member, input);
  revalidatePath("/", "layout");
});

export const setRetentionAction = memberAction(RetentionInput, async (member, input) => {
  await setRetention(member, input);
  revalidatePath("/settings");
});

export const updateProfileAction = sessionAction(ProfileInput, async ({ userId }, input) => {
  await updateProfile(userId, input);
  revalidatePath("/", "layout");
});

export const checkPrefixAction = memberAction(z.strictObject({}), async (member) => {
  await throttle("check prefix", member.userId);
  return checkPullPrefix(member);
});
