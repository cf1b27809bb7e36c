"use server";

import { z } from "zod";
import { switchWorkspace } from "@/lib/auth/active-workspace";
import { sessionAction } from "@/lib/auth/member-action";
import { acceptInvitation } from "@/lib/custody/accept-invitation";

const TOKEN_CHARS_MAX = 100;

export const acceptInvitationAction = sessionAction(
  z.object({ token: z.string().max(TOKEN_CHARS_MAX) }),
  async ({ userId }, { token }) => {
    await switchWorkspace(userId, await acceptInvitation(userId, token));
  },
);
