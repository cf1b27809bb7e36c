"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { announceMail } from "@/inngest/client";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { GiveAccountsInput } from "@/lib/accounts/input";
import { currentLocale } from "@/lib/auth/current-locale";
import { memberAction } from "@/lib/auth/member-action";
import { tellRoleChange } from "@/lib/notifications/tell-role-change";
import { changeRole } from "@/lib/workspaces/change-role";
import { createInvitation } from "@/lib/workspaces/create-invitation";
import { InvitationIdInput, InvitationInput, MemberIdInput, MemberRoleInput } from "@/lib/workspaces/input";
import { invitationUrl } from "@/lib/workspaces/mail-invitation";
import { removeMember } from "@/lib/workspaces/remove-member";
import { resendInvitation } from "@/lib/workspaces/resend-invitation";
import { revokeInvitation } from "@/lib/workspaces/revoke-invitation";

/** Gives the link. It is told this once: afterwards only its hash is known. */
export const inviteAction = memberAction(InvitationInput, async (member, input) => {
  const { token } = await createInvitation(member, input, { locale: await currentLocale() });
  after(announceMail);
  revalidatePath("/team");
  return invitationUrl(token);
});

export const resendInvitationAction = memberAction(InvitationIdInput, async (member, { invitationId }) => {
  const { token } = await resendInvitation(member, invitationId, { locale: await currentLocale() });
  after(announceMail);
  revalidatePath("/team");
  return invitationUrl(token);
});

export const revokeInvitationAction = memberAction(InvitationIdInput, async (member, { invitationId }) => {
  await revokeInvitation(member, invitationId);
  revalidatePath("/team");
});

export const changeRoleAction = memberAction(MemberRoleInput, async (member, input) => {
  await changeRole(member, input, tellRoleChange);
  revalidatePath("/team");
});

export const giveAccountsAction = memberAction(GiveAccountsInput, async (member, input) => {
  await giveAccounts(member, input);
  revalidatePath("/team");
});

export const removeMemberAction = memberAction(MemberIdInput, async (member, { userId }) => {
  await removeMember(member, userId);
  // Who has left may not see this page again.
  if (userId !== member.userId) revalidatePath("/team");
});
