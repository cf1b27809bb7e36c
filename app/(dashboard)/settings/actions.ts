"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { confirmIdentity } from "@/lib/auth/confirm-identity";
import { currentLocale } from "@/lib/auth/current-locale";
import { PersonDeletionInput, ProfileInput } from "@/lib/auth/input";
import { memberAction, sessionAction } from "@/lib/auth/member-action";
import { updateProfile } from "@/lib/auth/profile";
import { throttle } from "@/lib/auth/throttle";
import { deletePerson } from "@/lib/custody/delete-person";
import { askDeletion } from "@/lib/custody/deletion";
import { transferWorkspace } from "@/lib/custody/transfer-workspace";
import { checkPullPrefix } from "@/lib/media/check-prefix";
import { RetentionInput } from "@/lib/media/input";
import { setRetention } from "@/lib/media/set-retention";
import { BrandInput, DeletionInput, TransferInput, WorkspaceInput } from "@/lib/workspaces/input";
import { setBrand } from "@/lib/workspaces/set-brand";
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

export const setBrandAction = memberAction(BrandInput, async (member, input) => {
  await setBrand(member, input);
  revalidatePath("/", "layout");
});

export const transferAction = memberAction(TransferInput, async (member, input) => {
  await transferWorkspace(member, input);
  revalidatePath("/", "layout");
});

export const askDeletionAction = memberAction(DeletionInput, async (member, input) => {
  await askDeletion(member, input, { locale: await currentLocale() });
  revalidatePath("/", "layout");
});

export const deletePersonAction = sessionAction(
  PersonDeletionInput,
  async (session, { proof, endsWorkspaces }) => {
    await confirmIdentity(session, proof);
    await deletePerson(session.userId, { endsWorkspaces });
  },
);

export const checkPrefixAction = memberAction(z.strictObject({}), async (member) => {
  await throttle("check prefix", member.userId);
  return checkPullPrefix(member);
});
