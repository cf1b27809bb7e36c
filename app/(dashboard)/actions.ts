"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { switchWorkspace } from "@/lib/auth/active-workspace";
import { memberAction } from "@/lib/auth/member-action";
import { HOME_PATH } from "@/lib/auth/rules";
import { hideGuide } from "@/lib/workspaces/hide-guide";

export const switchWorkspaceAction = memberAction(
  z.object({ workspaceId: z.uuid() }),
  async (member, { workspaceId }) => {
    await switchWorkspace(member.userId, workspaceId);
    // What is on screen belongs to the workspace that was left.
    redirect(HOME_PATH);
  },
);

export const hideGuideAction = memberAction(z.object({ isHidden: z.boolean() }), (member, { isHidden }) =>
  hideGuide(member, isHidden),
);
