"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { AccountIdInput, QueueInput, VideoSourceInput } from "@/lib/accounts/input";
import { setQueue } from "@/lib/accounts/set-queue";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { currentSessionHash } from "@/lib/auth/current-session";
import { memberAction } from "@/lib/auth/member-action";
import { RestoreQueueInput } from "@/lib/posts/input";
import { restoreQueue, shuffleQueue } from "@/lib/posts/shuffle-queue";

export const connectAccountAction = memberAction(z.strictObject({}), async (member) =>
  beginConnect(member, { sessionHash: await currentSessionHash() }),
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
