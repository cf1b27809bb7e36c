import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { members, users } from "@/db/schema";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { findLiving } from "@/lib/approvals/find-request";
import type { ApprovalRuleInput } from "@/lib/approvals/input";
import { setApprovalRule } from "@/lib/approvals/set-rule";
import { commentOnPost } from "@/lib/comments/comment-on-post";
import { decideAsMember } from "@/lib/posts/decide-approval";
import { localOf } from "@/lib/posts/zones";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { agencyPosts, heldPost } from "./plan";
import { type Material, schedule } from "./schedule";

/** Its minute comes soon after the start, and nobody approves it. */
const HELD_AFTER_MS = 2 * 60_000;

/** The editor asks, and the others answer as the plan says. */
export async function makeApprovals(owner: Member, material: Material): Promise<void> {
  const [editor, manager, approver, client] = await Promise.all(
    ["editor", "manager", "approver", "client"].map((name) => getColleague(owner, name)),
  );
  const account = (username: string) => material.accountIds.get(username)!;
  const accountIds = [account("ivo.photos"), account("slow.lane")];
  await giveAccounts(owner, { userId: client!.userId, accountIds });
  const rules: ApprovalRuleInput[] = [
    { accountId: account("bo.skates"), kind: "anyone" },
    { accountId: account("slow.lane"), kind: "two" },
    { accountId: account("ivo.photos"), kind: "named", personId: client!.userId },
  ];
  for (const rule of rules) await setApprovalRule(owner, rule);
  // Its own accounts are known only now.
  const asked = await getColleague(owner, "client");
  const voices: Record<string, Member[]> = {
    "bo.skates": [approver!],
    "slow.lane": [approver!, manager!],
    "ivo.photos": [asked],
  };
  for (const post of agencyPosts) {
    const answers = voices[post.creator] ?? [];
    const answer =
      post.becomes === "approved" ? "approve" : post.becomes === "changes asked" ? "changes" : null;
    if (!answer && post.becomes !== "awaiting approval") continue;
    const { postId, isNew } = await schedule(editor!, material, post, "its day", { asksApproval: true });
    if (!isNew) continue;
    // Of two who are needed, one has said yes to what still waits.
    if (!answer) await Promise.all(answers.slice(1).map((person) => decide(person, postId, "approve")));
    else for (const person of answers) await decide(person, postId, answer);
    if (!answer && post.creator === "slow.lane") await talk(postId, asked, editor!);
  }
  await makeHeld(editor!, material);
}

async function decide(person: Member, postId: string, decision: "approve" | "changes"): Promise<void> {
  const request = await findLiving(db, postId);
  if (!request) return;
  const note =
    decision === "changes" ? "Could we begin with the red hull? It is the one people ask for." : null;
  await decideAsMember(person, {
    postId,
    requestId: request.id,
    seenHash: request.contentHash,
    decision,
    note,
  });
}

async function talk(postId: string, client: Member, editor: Member): Promise<void> {
  const said = { postId, photoIndex: null, audience: "everyone" as const, mentionIds: [] };
  const first = await commentOnPost(client, {
    ...said,
    body: "Is that our truing stand? It looks slower than it is.",
    momentMs: 2_400,
    parentId: null,
  });
  await commentOnPost(editor, {
    ...said,
    body: "It is. We can cut two seconds here, the caption carries it.",
    momentMs: null,
    parentId: first.id,
  });
}

async function makeHeld(editor: Member, material: Material): Promise<void> {
  const { timeZone } = editor;
  const soon = new Date(Date.now() + HELD_AFTER_MS);
  const when = { local: localOf(soon, timeZone).slice(0, 16), timeZone };
  await schedule(editor, material, heldPost, when, { asksApproval: true });
}

async function getColleague(owner: Member, name: string): Promise<Member> {
  const [row] = await db
    .select({ userId: users.id })
    .from(users)
    .innerJoin(members, and(eq(members.userId, users.id), eq(members.workspaceId, owner.workspaceId)))
    .where(eq(users.email, `${name}@cuepost.local`));
  const colleague = row && (await findMember(row.userId, owner.workspaceId));
  if (!colleague) throw new Error(`The demo ${name} is not in the workspace.`);
  return colleague;
}
