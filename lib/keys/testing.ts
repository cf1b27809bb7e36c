import "server-only";
import type { Member } from "@/lib/workspaces/types";
import type { MakeKeyInput } from "./input";
import { makeKey } from "./make-key";
import { scopes } from "./rules";

/** A key of this member, with every scope unless told otherwise; its secret opens the API. */
export async function createTestKey(
  member: Member,
  given: Partial<MakeKeyInput> = {},
): Promise<{ keyId: string; secret: string }> {
  return makeKey(member, {
    name: "Reels robot",
    isTest: false,
    scopes: [...scopes],
    accountIds: null,
    expiresAt: null,
    declaration: "By posting, you agree to TikTok's Music Usage Confirmation.",
    ...given,
  });
}
