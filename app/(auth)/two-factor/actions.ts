"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { switchWorkspace } from "@/lib/auth/active-workspace";
import { sessionAction } from "@/lib/auth/member-action";
import { HOME_PATH } from "@/lib/auth/rules";

/** A way out for who is led here: the workspace before them is closed, others are not. */
export const leaveForWorkspaceAction = sessionAction(
  z.object({ workspaceId: z.uuid() }),
  async ({ userId }, { workspaceId }) => {
    await switchWorkspace(userId, workspaceId);
    redirect(HOME_PATH);
  },
);
