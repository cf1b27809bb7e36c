"use server";

import { switchWorkspace } from "@/lib/auth/active-workspace";
import { sessionAction } from "@/lib/auth/member-action";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { WorkspaceInput } from "@/lib/workspaces/input";

export const createWorkspaceAction = sessionAction(WorkspaceInput, async ({ userId }, input) => {
  await switchWorkspace(userId, await createWorkspace(userId, input));
});
