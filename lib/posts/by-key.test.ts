import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { auditEntries, ledgerEntries } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { cancelPost, deletePost, returnToDraft } from "./cancel-post";
import { changeAccount } from "./change-account";
import { listNewestEvents } from "./list-events";
import type { PostRow } from "./move-post";
import { publishNow } from "./publish-now";
import { reschedulePost, retryPost } from "./reschedule-post";
import { pickSettings } from "./rules";
import { saveDraft } from "./save-draft";
import { settleUnknown } from "./settle-unknown";
import { stopPublish } from "./stop-publish";
import { takeBack } from "./take-back";
import { createPlannedPost, readPost } from "./testing-planned";

const later = { local: "2027-08-01T10:00", timeZone: "Europe/Paris" };
type Verb = (robot: Member, post: { postId: string; revision: number }) => Promise<unknown>;

const verbs: [string, PostRow["status"], Verb][] = [
  ["canceled", "scheduled", cancelPost],
  ["deleted", "scheduled", deletePost],
  ["taken back", "scheduled", deleteAndTakeBack],
  ["made a draft", "scheduled", returnToDraft],
  ["moved", "scheduled", (robot, post) => reschedulePost(robot, { ...post, ...later })],
  ["let out now", "scheduled", publishNow],
  ["moved as a draft", "draft", (robot, post) => reschedulePost(robot, { ...post, ...later })],
  ["edited", "scheduled", edit],
  ["given to another account", "scheduled", giveAway],
  ["tried again", "failed", retryPost],
  ["stopped", "preparing", stopPublish],
  ["said to be there", "outcome unknown", (robot, post) => settleUnknown(robot, { ...post, isThere: true })],
  ["posted again", "outcome unknown", (robot, post) => settleUnknown(robot, { ...post, isThere: false })],
];

it.each(verbs)(
  "a post that was %s by a program says so wherever it is written down",
  async (_, status, verb) => {
    const member = await createTestMember();
    const robot = { ...member, key: { id: randomUUID(), name: "Reels robot", isTest: false } };
    const { id: postId, revision } = await createPlannedPost(member, { local: "2027-07-01T10:00", status });
    const by = { actorName: "Reels robot (Ines Moreau)", actorVia: "api key" };
    await verb(robot, { postId, revision });
    const events = await listNewestEvents(postId);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event).toMatchObject(by);
    // The first entry is the consent that its maker gave by hand.
    const ofPost = and(eq(ledgerEntries.postId, postId), gt(ledgerEntries.number, 1));
    const entries = await db.select().from(ledgerEntries).where(ofPost);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatchObject({ ...by, actorId: member.userId });
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, postId));
    // That a post is a draft again stands in its record alone.
    if (verb !== returnToDraft) expect(audit.length).toBeGreaterThan(0);
    for (const entry of audit) expect(entry).toMatchObject(by);
  },
);

async function deleteAndTakeBack(robot: Member, post: { postId: string; revision: number }) {
  const { revision } = await deletePost(robot, post);
  const [answer] = await takeBack(robot, { posts: [{ ...post, revision }] });
  expect(answer).toMatchObject({ ok: true, value: { status: "scheduled" } });
}

async function giveAway(robot: Member, post: { postId: string; revision: number }) {
  const { id: accountId } = await createTestAccount(robot);
  const [answer] = await changeAccount(robot, { accountId, posts: [post] });
  expect(answer).toMatchObject({ ok: true });
}

async function edit(robot: Member, post: { postId: string; revision: number }) {
  const { accountId, mediaId, ...rest } = await readPost(post.postId);
  const settings = { ...pickSettings(rest), caption: "Other words" };
  await saveDraft(robot, { ...post, accountId, mediaIds: [mediaId], settings, time: later });
}
