import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { members, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { listApprovals, listApprovers } from "@/lib/approvals/list-approvers";
import { setApprovalRule } from "@/lib/approvals/set-rule";
import { toDecision } from "@/lib/approvals/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { approveMany } from "./approve-many";
import { decideAsMember } from "./decide-approval";
import { countWaiting, listWaiting } from "./list-waiting";
import { getPost } from "./queries";
import { createPlannedPost } from "./testing-planned";
import { askForUnapproved, countUnapproved } from "./unapproved";

const NOW = new Date("2027-03-01T09:00:00Z");
let owner: Member;
let editor: Member;
let client: Member;
let accountId: string;

beforeEach(async () => {
  owner = await createTestMember({ timeZone: "UTC" });
  const join = (role: Member["role"]) => createTestMember({ role, workspaceId: owner.workspaceId });
  [editor, client] = [await join("editor"), await join("client")];
  accountId = (await createTestAccount(owner)).id;
});

const plan = (local: string) => createPlannedPost(editor, { local, accountId });
const mine = async (who: Member) => (await listWaiting(who)).filter(({ isMine }) => isMine);

it("asks for what was scheduled before, in its author's name, soonest first", async () => {
  const [late, soon] = [await plan("2027-03-04T10:00"), await plan("2027-03-03T10:00")];
  expect(await countUnapproved(owner, accountId, { kind: "anyone", personId: null })).toBe(2);
  expect(await countUnapproved(owner, accountId, null)).toBe(0);
  expect(await askForUnapproved(owner, accountId)).toBe(0);
  await setApprovalRule(owner, { accountId, kind: "anyone" });
  expect(await askForUnapproved(owner, accountId)).toBe(2);
  expect((await listWaiting(client)).map(({ postId }) => postId)).toEqual([soon.id, late.id]);
  // The lead who asked has made none of them, and may approve.
  await decideAsMember(owner, await toDecision(soon.id), NOW);
  expect(await countUnapproved(owner, accountId, { kind: "anyone", personId: null })).toBe(0);
  expect(await countUnapproved(owner, accountId, { kind: "two", personId: null })).toBe(1);
  expect(await countUnapproved(owner, accountId, { kind: "named", personId: owner.userId })).toBe(0);
  expect(await countUnapproved(owner, accountId, { kind: "named", personId: client.userId })).toBe(1);
});

it("counts for each person what waits for their word alone, as the post itself says", async () => {
  const post = await plan("2027-03-03T10:00");
  await setApprovalRule(owner, { accountId, kind: "two" });
  await askForUnapproved(owner, accountId);
  const voices = async () =>
    Promise.all([owner, editor, client].map(async (who) => (await getPost(who, post.id)).approval.voice));
  expect(await Promise.all([owner, editor, client].map(countWaiting))).toEqual([1, 0, 1]);
  expect(await voices()).toEqual(["decides", "none", "decides"]);
  await decideAsMember(client, await toDecision(post.id), NOW);
  expect(await Promise.all([owner, editor, client].map(countWaiting))).toEqual([1, 0, 0]);
  expect(await voices()).toEqual(["decides", "none", "said"]);
  expect(await listWaiting(editor)).toMatchObject([{ isMine: false, given: 1, kind: "two" }]);
  await setApprovalRule(owner, { accountId, kind: "named", personId: client.userId });
  expect(await countWaiting(owner)).toBe(0);
});

it("approves several as they were seen, and refuses alone what has changed since", async () => {
  await setApprovalRule(owner, { accountId, kind: "anyone" });
  const [one, other] = [await plan("2027-03-03T10:00"), await plan("2027-03-04T10:00")];
  await askForUnapproved(owner, accountId);
  const requests = (await listWaiting(client)).map(({ postId, requestId, contentHash }) => ({
    ...{ postId, requestId },
    seenHash: contentHash,
  }));
  await db.update(posts).set({ caption: "Changed since" }).where(eq(posts.id, other.id));
  expect(await approveMany(client, { requests }, NOW)).toMatchObject([
    { postId: one.id, ok: true, value: { outcome: "approved", scheduled: { postId: one.id } } },
    { postId: other.id, ok: false, message: expect.stringContaining("has changed since you opened it") },
  ]);
  await expect(approveMany(editor, { requests }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  const [refused] = await approveMany(await createTestMember(), { requests }, NOW);
  expect(refused).toMatchObject({ ok: false, message: "There is no such post." });
});

it("shows neither another workspace's nor those of an account that was not given", async () => {
  await plan("2027-03-03T10:00");
  await setApprovalRule(owner, { accountId, kind: "anyone" });
  await askForUnapproved(owner, accountId);
  await db.update(members).set({ allAccounts: false }).where(eq(members.userId, client.userId));
  const apart = (await findMember(client.userId, client.workspaceId))!;
  const stranger = await createTestMember();
  for (const who of [apart, stranger]) {
    expect(await mine(who)).toEqual([]);
    expect(await countWaiting(who)).toBe(0);
    expect(await listApprovals(who)).toEqual({});
  }
  await expect(askForUnapproved(stranger, accountId)).rejects.toMatchObject({ code: "not-found" });
  await expect(askForUnapproved(editor, accountId)).rejects.toMatchObject({ code: "forbidden" });
});

it("names who would be asked, and never whoever composes", async () => {
  const names = async (who: Member) => (await listApprovals(who))[accountId];
  expect((await listApprovers(owner, accountId)).map(({ role }) => role)).toEqual(["owner", "client"]);
  await setApprovalRule(owner, { accountId, kind: "anyone" });
  expect(await names(editor)).toMatchObject({ kind: "anyone", names: [{}, {}].map(() => "Ines Moreau") });
  expect((await names(owner))?.names).toHaveLength(1);
  await setApprovalRule(owner, { accountId, kind: "named", personId: owner.userId });
  expect(await names(owner)).toEqual({ kind: "named", names: [], isOwn: true });
});
