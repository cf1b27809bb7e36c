import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { LIVE_PREFIX, type Scope, SHOWN_PREFIX_CHARACTERS, scopes, TEST_PREFIX } from "@/lib/keys/rules";

interface Made {
  isTest?: boolean;
  /** All unless told otherwise. */
  scopes?: readonly Scope[];
  accountIds?: string[];
}

/** The secret of a key in this person's name, whether or not their role may make one now. */
export async function makeKeyOf(
  { userId, workspaceId }: { userId: string; workspaceId: string },
  { isTest = false, scopes: some = scopes, accountIds }: Made = {},
): Promise<string> {
  const secret = (isTest ? TEST_PREFIX : LIVE_PREFIX) + createSecret();
  await db.insert(apiKeys).values({
    ...{
      workspaceId,
      createdBy: userId,
      createdByName: "A",
      name: "Robot",
      isTest,
      secretHash: sha256(secret),
    },
    ...{ prefix: secret.slice(0, SHOWN_PREFIX_CHARACTERS), lastFour: secret.slice(-4) },
    ...{ scopes: [...some], accountIds: accountIds ?? null },
    ...{ declaration: "By posting, you agree.", declaredAt: new Date() },
  });
  return secret;
}
