import "server-only";
import { db } from "@/db";
import { declarations } from "@/lib/accounts/rules";
import type { Member } from "@/lib/workspaces/types";
import type { MakeKeyInput } from "./input";
import { insertKey } from "./make-key";
import { scopes } from "./rules";
import type { NewKey } from "./write-key";

/** A key of this member, with every scope unless told otherwise; its secret opens the API. */
export async function createTestKey(
  member: Member,
  given: Partial<MakeKeyInput> = {},
  now = new Date(),
): Promise<NewKey> {
  return db.transaction((tx) => insertKey(tx, member, toKeyInput(given), now));
}

export function toKeyInput(given: Partial<MakeKeyInput> = {}): MakeKeyInput {
  return {
    name: "Reels robot",
    isTest: false,
    scopes: [...scopes],
    accountIds: null,
    expiresAt: null,
    declaration: declarations.branded,
    ...given,
  };
}
