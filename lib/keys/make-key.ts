import "server-only";
import { and, count, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, apiKeys } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { MakeKeyInput } from "./input";
import { KEYS_PER_WORKSPACE_MAX, keyDeclarations } from "./rules";
import { testKeysAreOffered } from "./test-keys";
import { type NewKey, writeKey } from "./write-key";

/** A key acts in the name of this person, who agrees to TikTok's declaration for it, or to none. */
export async function makeKey(member: Member, input: MakeKeyInput, now = new Date()): Promise<NewKey> {
  assertMay(member, "manage api keys");
  if (member.key) throw new AppError("forbidden", "Only a person can make an API key.");
  assertSound(input, now);
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, member.workspaceId);
    await assertRoom(tx, member, now);
    await assertSeesThem(tx, member, input);
    return insertKey(tx, member, input, now);
  });
}

/** Without the questions that a person's wish is asked. */
export async function insertKey(
  tx: Transaction,
  member: Member,
  input: MakeKeyInput,
  now: Date,
): Promise<NewKey> {
  const { name, isTest, accountIds } = input;
  const scopes = [...new Set(input.scopes)];
  const declaration = scopes.includes("posts:publish") ? input.declaration : null;
  const made = await writeKey(tx, {
    ...{ workspaceId: member.workspaceId, name, isTest, scopes },
    ...{ createdBy: member.userId, createdByName: member.userName, createdAt: now },
    accountIds: accountIds && [...new Set(accountIds)],
    declaration,
    declaredAt: declaration === null ? null : now,
    expiresAt: input.expiresAt === null ? null : new Date(input.expiresAt),
  });
  await writeAudit(tx, {
    workspaceId: member.workspaceId,
    actor: actorOf(member),
    kind: "api-key/made",
    subject: { kind: "key", id: made.keyId, name },
    details: { isTest, scopes, accounts: accountIds?.length ?? "all", declaration },
  });
  return made;
}

function assertSound({ isTest, declaration, expiresAt }: MakeKeyInput, now: Date): void {
  if (isTest && !testKeysAreOffered()) {
    throw new AppError("invalid", "There is no sandbox TikTok here that a test key could post to.", {
      field: "isTest",
    });
  }
  assertAhead(expiresAt, now);
  if (declaration !== null && !keyDeclarations.includes(declaration)) {
    throw new AppError("conflict", "The declaration beside the button has changed. Read it and try again.");
  }
}

export function assertAhead(expiresAt: string | null, now: Date): void {
  if (expiresAt === null || new Date(expiresAt) > now) return;
  throw new AppError("invalid", "Choose a day that is still to come.", { field: "expiresAt" });
}

async function assertRoom(tx: Transaction, { workspaceId }: Member, now: Date): Promise<void> {
  const [living] = await tx
    .select({ count: count() })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.workspaceId, workspaceId),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
      ),
    );
  if ((living?.count ?? 0) < KEYS_PER_WORKSPACE_MAX) return;
  throw new AppError(
    "conflict",
    `A workspace has up to ${KEYS_PER_WORKSPACE_MAX} API keys. Revoke one first.`,
  );
}

async function assertSeesThem(
  tx: Transaction,
  member: Member,
  { accountIds, isTest }: MakeKeyInput,
): Promise<void> {
  const wanted = [...new Set(accountIds)];
  if (wanted.length === 0) return;
  const seen = await tx
    .select({ isTest: accounts.isTest })
    .from(accounts)
    .where(and(inArray(accounts.id, wanted), seesAccounts(member)));
  if (seen.length < wanted.length) throw new AppError("not-found", "This account does not exist.");
  if (seen.every((account) => account.isTest === isTest)) return;
  const message = isTest
    ? "A test key reaches test accounts only."
    : "A live key reaches no test account. Choose others, or make a test key.";
  throw new AppError("invalid", message, { field: "accountIds" });
}
