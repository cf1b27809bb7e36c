"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { AccountIdInput, VideoSourceInput } from "@/lib/accounts/input";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { currentSessionHash } from "@/lib/auth/current-session";
import { memberAction } from "@/lib/auth/member-action";

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
