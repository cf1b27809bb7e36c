"use server";

import { revalidatePath } from "next/cache";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { AccountIdInput, ConnectInput, QueueInput, VideoSourceInput } from "@/lib/accounts/input";
import { setQueue } from "@/lib/accounts/set-queue";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { ApprovalRuleInput } from "@/lib/approvals/input";
import { setApprovalRule } from "@/lib/approvals/set-rule";
import { currentSessionHash } from "@/lib/auth/current-session";
import { memberAction } from "@/lib/auth/member-action";
import { RestoreQueueInput } from "@/lib/posts/input";
import { restoreQueue, shuffleQueue } from "@/lib/posts/shuffle-queue";
import { askForUnapproved, countUnapproved } from "@/lib/posts/unapproved";
import { MakeProfileInput, RevokeProfileInput } from "@/lib/profiles/input";
import { makeProfile } from "@/lib/profiles/make-profile";
import { revokeProfile } from "@/lib/profiles/revoke-profile";

export const connectAccountAction = memberAction(ConnectInput, async (member, { isTest }) =>
  beginConnect(member, { sessionHash: await currentSessionHash(), isTest }),
);

export const disconnectAccountAction = memberAction(AccountIdInput, async (member, { accountId }) => {
  await disconnectAccount(member, accountId);
  revalidatePath("/accounts", "layout");
});

export const setVideoSourceAction = memberAction(VideoSourceInput, async (member, input) => {
  await setVideoSource(member, input);
  revalidatePath(`/accounts/${input.accountId}`);
});

export const setQueueAction = memberAction(QueueInput, async (member, input) => {
  await setQueue(member, input);
  revalidatePath(`/accounts/${input.accountId}`);
});

export const shuffleQueueAction = memberAction(AccountIdInput, async (member, { accountId }) => {
  const shuffled = await shuffleQueue(member, accountId);
  revalidatePath("/calendar");
  return shuffled;
});

export const restoreQueueAction = memberAction(RestoreQueueInput, async (member, input) => {
  await restoreQueue(member, input);
  revalidatePath("/calendar");
});

export const setApprovalRuleAction = memberAction(ApprovalRuleInput, async (member, input) => {
  await setApprovalRule(member, input);
  revalidatePath(`/accounts/${input.accountId}`);
});

/** What a rule would hold, before it is set. */
export const countUnapprovedAction = memberAction(ApprovalRuleInput, async (member, input) => {
  const rule =
    input.kind === "none"
      ? null
      : { kind: input.kind, personId: input.kind === "named" ? input.personId : null };
  return { count: await countUnapproved(member, input.accountId, rule) };
});

export const askForUnapprovedAction = memberAction(AccountIdInput, async (member, { accountId }) => {
  const count = await askForUnapproved(member, accountId);
  revalidatePath(`/accounts/${accountId}`);
  revalidatePath("/calendar");
  return { count };
});

export const makeProfileAction = memberAction(MakeProfileInput, async (member, input) => {
  await makeProfile(member, input);
  revalidatePath(`/accounts/${input.accountId}`);
});

export const revokeProfileAction = memberAction(
  RevokeProfileInput,
  async (member, { profileId, accountId }) => {
    await revokeProfile(member, profileId);
    revalidatePath(`/accounts/${accountId}`);
  },
);
