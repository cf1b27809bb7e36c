"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { samePage } from "@/components/shell/same-page";
import { switchWorkspace } from "@/lib/auth/active-workspace";
import { memberAction } from "@/lib/auth/member-action";
import { withdrawDeletion } from "@/lib/custody/deletion";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { hideGuide } from "@/lib/workspaces/hide-guide";
import { NewWorkspaceInput } from "@/lib/workspaces/input";

const ADDRESS_CHARS_MAX = 2000;

export const switchWorkspaceAction = memberAction(
  z.object({ workspaceId: z.uuid(), from: z.string().startsWith("/").max(ADDRESS_CHARS_MAX) }),
  async (member, { workspaceId, from }) => {
    const { role } = await switchWorkspace(member.userId, workspaceId);
    // What is on screen belongs to the workspace that was left; the same kind of page opens.
    redirect(samePage(from, role));
  },
);

export const createWorkspaceAction = memberAction(NewWorkspaceInput, async ({ userId }, input) => {
  await switchWorkspace(userId, await createWorkspace(userId, input));
});

export const withdrawDeletionAction = memberAction(z.strictObject({}), async (member) => {
  await withdrawDeletion(member);
  revalidatePath("/", "layout");
});

export const hideGuideAction = memberAction(z.object({ isHidden: z.boolean() }), (member, { isHidden }) =>
  hideGuide(member, isHidden),
);
