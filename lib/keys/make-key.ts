import "server-only";
import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { MakeKeyInput } from "./input";
import { LIVE_PREFIX, SHOWN_PREFIX_CHARACTERS, TEST_PREFIX } from "./rules";

/** The secret is in the answer and nowhere else: only its hash is kept. */
export async function makeKey(
  member: Member,
  input: MakeKeyInput,
  now = new Date(),
): Promise<{ keyId: string; secret: string }> {
  assertMay(member, "manage api keys");
  const { name, isTest, declaration } = input;
  const secret = (isTest ? TEST_PREFIX : LIVE_PREFIX) + createSecret();
  return db.transaction(async (tx) => {
    const [key] = await tx
      .insert(apiKeys)
      .values({
        ...{ workspaceId: member.workspaceId, name, isTest },
        ...{ createdBy: member.userId, createdByName: member.userName },
        ...{ scopes: [...new Set(input.scopes)], accountIds: input.accountIds },
        secretHash: sha256(secret),
        prefix: secret.slice(0, SHOWN_PREFIX_CHARACTERS),
        lastFour: secret.slice(-4),
        declaration,
        declaredAt: declaration === null ? null : now,
        expiresAt: input.expiresAt === null ? null : new Date(input.expiresAt),
        createdAt: now,
      })
      .returning({ id: apiKeys.id });
    if (!key) throw new Error("A key was not written.");
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "api-key/made",
      subject: { kind: "key", id: key.id, name },
      details: { isTest, scopes: input.scopes, accounts: input.accountIds?.length ?? "all" },
    });
    return { keyId: key.id, secret };
  });
}
