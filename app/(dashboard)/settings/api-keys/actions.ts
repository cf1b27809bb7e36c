"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/auth/member-action";
import { KeyIdInput, MakeKeyInput, RotateKeyInput } from "@/lib/keys/input";
import { makeKey } from "@/lib/keys/make-key";
import { revokeKey } from "@/lib/keys/revoke-key";
import { rotateKey } from "@/lib/keys/rotate-key";

/** Gives the secret. It is told this once: afterwards only its hash is known. */
export const makeKeyAction = memberAction(MakeKeyInput, async (member, input) => {
  const { secret } = await makeKey(member, input);
  revalidatePath("/settings/api-keys");
  return { secret };
});

export const rotateKeyAction = memberAction(RotateKeyInput, async (member, input) => {
  const { secret } = await rotateKey(member, input);
  revalidatePath("/settings/api-keys");
  return { secret };
});

export const revokeKeyAction = memberAction(KeyIdInput, async (member, { keyId }) => {
  await revokeKey(member, keyId);
  revalidatePath("/settings/api-keys");
});
