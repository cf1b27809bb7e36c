import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, clientLinks, posts } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { queueMail } from "@/lib/mail/queue-mail";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { NewLinkInput } from "./input";
import { linkIsOpen } from "./link-is-open";
import { createLinkToken } from "./link-token";
import { OPEN_LINKS_MAX } from "./rules";
import { isShown } from "./stages";

/** The passcode is hashed at the door; the locale is that of whoever shares. */
export type NewLink = Omit<NewLinkInput, "passcode"> & { passcodeHash: string | null; locale: string };

/** The address is told once, here, and to whom it is mailed; the row holds only its hash. */
export async function makeLink(
  member: Member,
  input: NewLink,
  now = new Date(),
): Promise<{ id: string; url: string }> {
  assertMay(member, "share with clients");
  const { workspaceId, userId, userName } = member;
  const token = createLinkToken();
  const url = `${getEnv().APP_URL}/review/${token}`;
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await holdRoom(tx, workspaceId, now);
    const name = await nameSubject(tx, member, input.about);
    const [row] = await tx
      .insert(clientLinks)
      .values({
        ...toColumns(input.about),
        ...{ workspaceId, name, tokenHash: sha256(token), passcodeHash: input.passcodeHash },
        ...{ createdBy: userId, createdByName: userName, sentTo: input.sendTo, createdAt: now, expiresAt },
      })
      .returning({ id: clientLinks.id });
    const id = row!.id;
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: "client-link/made" },
      subject: { kind: "link", id, name },
      details: { ...toColumns(input.about), expiresAt: expiresAt.toISOString(), sentTo: input.sendTo },
    });
    if (input.sendTo) await mailLink(tx, member, { ...input, sendTo: input.sendTo, url, name, expiresAt });
    return { id, url };
  });
}

async function holdRoom(tx: Transaction, workspaceId: string, now: Date): Promise<void> {
  const [open] = await tx
    .select({ count: count() })
    .from(clientLinks)
    .where(and(eq(clientLinks.workspaceId, workspaceId), linkIsOpen(now)));
  if ((open?.count ?? 0) < OPEN_LINKS_MAX) return;
  throw new AppError("conflict", `${OPEN_LINKS_MAX} client links are open. Revoke one first.`);
}

/** How it is called in records; refuses what this member does not see, and what a client may not see. */
async function nameSubject(tx: Transaction, member: Member, about: NewLinkInput["about"]): Promise<string> {
  if (about.kind === "post") return namePost(tx, member, about.postId);
  const rows = await tx
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(
      and(
        inArray(accounts.id, about.accountIds),
        eq(accounts.workspaceId, member.workspaceId),
        seesAccount(member, accounts.id),
      ),
    )
    .orderBy(accounts.displayName);
  if (rows.length !== about.accountIds.length) {
    throw new AppError("not-found", "This account does not exist.");
  }
  return shorten(rows.map(({ name }) => name).join(", "));
}

async function namePost(tx: Transaction, member: Member, postId: string): Promise<string> {
  const [post] = await tx
    .select({
      status: posts.status,
      title: posts.title,
      caption: posts.caption,
      account: accounts.displayName,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.workspaceId, member.workspaceId),
        seesAccount(member, posts.accountId),
      ),
    );
  if (!post) throw new AppError("not-found", "There is no such post.");
  if (!isShown(post.status)) {
    throw new AppError("conflict", "Clients see no drafts: send it for approval or schedule it first.");
  }
  return shorten(post.title || post.caption || post.account);
}

const NAME_CHARS_MAX = 120;

function shorten(name: string): string {
  return name.length > NAME_CHARS_MAX ? `${name.slice(0, NAME_CHARS_MAX).toWellFormed().trimEnd()}…` : name;
}

function toColumns(about: NewLinkInput["about"]) {
  if (about.kind === "post") return { postId: about.postId };
  const { accountIds, firstDay, lastDay } = about;
  return { accountIds, firstDay, lastDay };
}

interface Mailed {
  sendTo: string;
  url: string;
  name: string;
  expiresAt: Date;
  locale: string;
  passcodeHash: string | null;
}

async function mailLink(tx: Transaction, member: Member, mailed: Mailed): Promise<void> {
  const { sendTo, locale, url, name, expiresAt, passcodeHash } = mailed;
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: member.timeZone });
  await queueMail(tx, {
    ...{ to: sendTo, locale, url, template: "review" },
    values: {
      person: member.userName,
      workspace: member.workspaceName,
      what: name,
      until: until.format(expiresAt),
      hasPasscode: passcodeHash ? "yes" : "no",
    },
  });
}
