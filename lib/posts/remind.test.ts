import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { notifications, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { openRequest } from "@/lib/approvals/open-request";
import { type Reminder, remind, reminders } from "@/lib/approvals/remind";
import { actorOf } from "@/lib/workspaces/actor";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { readContent } from "./read-content";
import { createPlannedPost } from "./testing-planned";

const HOUR_MS = 3_600_000;
let owner: Member;
let editor: Member;
let approver: Member;
let due: Date;
let postId: string;

/** A day of its own, far away: sweeps of other tests work on the same table. */
let day = 0;
beforeEach(async () => {
  owner = await createTestMember({ timeZone: "UTC" });
  editor = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
  approver = await createTestMember({ role: "approver", workspaceId: owner.workspaceId });
  const local = `2031-03-${String(1 + 3 * day++).padStart(2, "0")}T10:00`;
  const { id: accountId } = await createTestAccount(owner);
  const post = await createPlannedPost(editor, { local, accountId, status: "awaiting approval" });
  [due, postId] = [post.scheduledAt!, post.id];
  await db.transaction(async (tx) =>
    openRequest(tx, {
      post,
      content: await readContent(tx, post),
      rule: { kind: "anyone", personId: null, personName: null },
      asker: actorOf(editor),
      actor: actorOf(editor),
      dueAt: due,
    }),
  );
  await db.delete(notifications).where(eq(notifications.postId, postId));
});

const ahead = (hours: number) => new Date(due.getTime() - hours * HOUR_MS);
const sweep = async (now: Date) => {
  for (const kind of Object.keys(reminders) as Reminder[]) await remind(kind, now);
};
const told = async (who: Member) => {
  const rows = await db.select().from(notifications).where(eq(notifications.userId, who.userId));
  return rows.map(({ kind }) => kind).toSorted();
};

it("reminds who may approve a day and two hours ahead, and tells the leads an hour ahead, each once", async () => {
  await sweep(ahead(25));
  expect(await told(approver)).toEqual([]);
  await Promise.all([sweep(ahead(24)), sweep(ahead(23.9))]);
  expect(await told(approver)).toEqual(["approval/reminder"]);
  await sweep(ahead(3));
  expect(await told(approver)).toHaveLength(1);
  await sweep(ahead(1.9));
  await sweep(ahead(1.5));
  expect(await told(approver)).toEqual(["approval/reminder", "approval/reminder"]);
  expect(await told(editor)).toEqual([]);
  await sweep(ahead(0.9));
  expect(await told(approver)).toHaveLength(2);
  expect(await told(editor)).toEqual(["approval/escalated"]);
  expect(await told(owner)).toEqual(["approval/escalated", "approval/reminder", "approval/reminder"]);
});

it("says nothing of what is held, decided, or late", async () => {
  await sweep(ahead(-0.1));
  await db.update(posts).set({ status: "needs attention" }).where(eq(posts.id, postId));
  await sweep(ahead(1.5));
  expect(await told(approver)).toEqual([]);
});
