"use server";

import { currentLocale } from "@/lib/auth/current-locale";
import { memberAction } from "@/lib/auth/member-action";
import { hashPasscode } from "@/lib/auth/passcode";
import { LinkIdInput, NewLinkInput } from "@/lib/clients/input";
import { makeLink } from "@/lib/clients/make-link";
import { revokeLink } from "@/lib/clients/revoke-link";
import { assertMay } from "@/lib/workspaces/assert-may";

/** Gives the address. It is told this once: afterwards only its hash is known. */
export const makeLinkAction = memberAction(NewLinkInput, async (member, { passcode, ...input }) => {
  // Before the work of hashing.
  assertMay(member, "share with clients");
  const passcodeHash = passcode === null ? null : await hashPasscode(passcode);
  const { url } = await makeLink(member, { ...input, passcodeHash, locale: await currentLocale() });
  return { url };
});

export const revokeLinkAction = memberAction(LinkIdInput, (member, input) => revokeLink(member, input));
