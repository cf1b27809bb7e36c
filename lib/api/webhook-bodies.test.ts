import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Transaction } from "@/db";
import { webhookEndpoints, webhookEvents } from "@/db/schema";
import { emitAccount } from "@/lib/accounts/emit-account";
import { emitApproval } from "@/lib/approvals/emit-approval";
import type { RequestRow } from "@/lib/approvals/find-request";
import { emitMedia } from "@/lib/media/emit-media";
import { createTestMedia } from "@/lib/media/testing";
import { emitPost } from "@/lib/posts/emit-post";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import type { EventType } from "@/lib/webhooks/rules";
import { createTestMember } from "@/lib/workspaces/testing";
import { webhookBodies } from "./contract/webhook-bodies";

/** Emits what a noun would, and holds the body that was written against what the reference says of it. */
async function expectTold(type: EventType, workspaceId: string, emit: (tx: Transaction) => Promise<void>) {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const endpoint = { workspaceId, name: "Newsroom", url: "https://hooks.example.com", secret };
  await db.insert(webhookEndpoints).values(endpoint);
  await db.transaction(emit);
  const [event] = await db
    .select()
    .from(webhookEvents)
    .where(eq(webhookEvents.workspaceId, workspaceId))
    .orderBy(desc(webhookEvents.createdAt));
  expect(event?.type).toBe(type);
  expect(webhookBodies[type].safeParse(JSON.parse(event?.body ?? "null")).error).toBeUndefined();
}

test("events of posts are told as the reference says", async () => {
  const member = await createTestMember();
  const post = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  await expectTold("post.uploading", member.workspaceId, (tx) =>
    emitPost(tx, post, "post.uploading", "scheduled"),
  );
});

test("events of files, ready and rejected, are told as the reference says", async () => {
  const member = await createTestMember();
  const ready = await createTestMedia(member);
  await expectTold("media.ready", member.workspaceId, (tx) => emitMedia(tx, ready));
  const rejected = { ...ready, status: "refused" as const, problem: "Too long." };
  await expectTold("media.rejected", member.workspaceId, (tx) => emitMedia(tx, rejected));
});

test("events of accounts are told as the reference says", async () => {
  const member = await createTestMember();
  const { workspaceId } = member;
  const { accountId: id } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const type = "account.reconnect_needed";
  const told = { id, workspaceId, type, reason: "TikTok ended the permission." } as const;
  await expectTold(type, workspaceId, (tx) => emitAccount(tx, told));
});

test("events of approvals are told as the reference says", async () => {
  const member = await createTestMember();
  const { workspaceId } = member;
  const { id: postId, accountId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const request = {
    id: randomUUID(),
    workspaceId,
    accountId,
    postId,
    askedAt: new Date(),
    dueAt: new Date(),
  };
  const by = { name: "Koto", via: "client link" } as const;
  await expectTold("approval.declined", workspaceId, (tx) =>
    emitApproval(tx, request as RequestRow, { type: "approval.declined", by, reason: "Not this one." }),
  );
});
