import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, postingProfiles } from "@/db/schema";
import { fetchCreatorInfo, getAccount } from "@/lib/accounts/queries";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { AppError } from "@/lib/errors";
import { findAgreementProblems } from "@/lib/posts/problems";
import { consentSentence } from "@/lib/posts/rules";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { MakeProfileInput } from "./input";
import { PROFILES_PER_ACCOUNT_MAX, toPostSettings } from "./rules";

/**
 * What a person agrees to once for posts that programs send: by the composer's rules over a fresh creator_info, with
 * TikTok's declaration as they read it. No program agrees to anything.
 */
export async function makeProfile(member: Member, input: MakeProfileInput): Promise<{ profileId: string }> {
  assertMay(member, "set posting profiles");
  if (member.key) throw new AppError("forbidden", "Only a person can agree to a posting profile.");
  await checkSettings(member, input);
  return db.transaction(async (tx) => {
    const account = await lockAccount(tx, member, input.accountId);
    await assertRoom(tx, input);
    if (input.isDefault) await endDefault(tx, input.accountId);
    const profileId = await write(tx, member, input);
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "profile/made",
      subject: { kind: "profile", id: profileId, name: input.name },
      details: { account: account.name, isDefault: input.isDefault, ...input.settings },
    });
    return { profileId };
  });
}

async function checkSettings(member: Member, { accountId, ...input }: MakeProfileInput): Promise<void> {
  const account = await getAccount(member, accountId);
  if (account.status !== "connected") {
    throw new AppError("conflict", `Reconnect ${account.displayName} first.`, { field: "account" });
  }
  const creator = await fetchCreatorInfo(member, accountId);
  if (creator.state === "blocked") throw new AppError("conflict", creator.message, { field: "account" });
  const settings = toPostSettings(input.settings);
  const isUnaudited = (await getTikTokAppState(account)).audit === "unaudited";
  const [problem] = findAgreementProblems({ settings, creator: creator.info, isUnaudited });
  if (problem) throw new AppError("invalid", problem.message, { field: problem.field });
  if (input.consentSentence !== consentSentence(settings)) {
    throw new AppError("conflict", "The declaration beside the button has changed. Read it and try again.");
  }
}

/** Profiles of one account are made one after the other. */
async function lockAccount(tx: Transaction, member: Member, accountId: string) {
  const [account] = await tx
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), seesAccounts(member)))
    .for("no key update");
  if (!account) throw new AppError("not-found", "This account does not exist.");
  return account;
}

async function assertRoom(tx: Transaction, { accountId, name }: MakeProfileInput): Promise<void> {
  const isSame = sql`lower(${postingProfiles.name}) = lower(${name})`;
  const [found] = await tx
    .select({ all: count(), named: count(sql`case when ${isSame} then 1 end`) })
    .from(postingProfiles)
    .where(and(eq(postingProfiles.accountId, accountId), isNull(postingProfiles.revokedAt)));
  if (found && found.named > 0) {
    throw new AppError("conflict", "This account has a profile of that name. Choose another name.", {
      field: "name",
    });
  }
  if (found && found.all >= PROFILES_PER_ACCOUNT_MAX) {
    const message = `An account has up to ${PROFILES_PER_ACCOUNT_MAX} posting profiles. Revoke one first.`;
    throw new AppError("conflict", message);
  }
}

async function endDefault(tx: Transaction, accountId: string): Promise<void> {
  await tx
    .update(postingProfiles)
    .set({ isDefault: false })
    .where(
      and(
        eq(postingProfiles.accountId, accountId),
        eq(postingProfiles.isDefault, true),
        isNull(postingProfiles.revokedAt),
      ),
    );
}

async function write(tx: Transaction, member: Member, input: MakeProfileInput): Promise<string> {
  const { accountId, name, settings, isDefault } = input;
  const [profile] = await tx
    .insert(postingProfiles)
    .values({
      ...{ workspaceId: member.workspaceId, accountId, name, settings, isDefault },
      ...{ consentedBy: member.userId, consentedByName: member.userName },
      sentence: input.consentSentence,
    })
    .returning({ id: postingProfiles.id });
  if (!profile) throw new Error("A posting profile was not written.");
  return profile.id;
}
