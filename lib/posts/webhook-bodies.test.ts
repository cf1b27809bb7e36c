import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/db";
import { emitAccount } from "@/lib/accounts/emit-account";
import { webhookBodies } from "@/lib/api/contract/webhook-bodies";
import { toDecision } from "@/lib/approvals/testing";
import { refuse } from "@/lib/media/check-state";
import { emitMedia } from "@/lib/media/emit-media";
import { createTestMedia } from "@/lib/media/testing";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { getDelivery, listDeliveries } from "@/lib/webhooks/queries";
import type { EventType } from "@/lib/webhooks/rules";
import { createTestMember } from "@/lib/workspaces/testing";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost } from "./cancel-post";
import { decideAsMember } from "./decide-approval";
import { reschedulePost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { runPublish, scheduleTestPost, toScheduleInput } from "./testing";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it("are what the contract says, of real posts, files, accounts and approvals", async () => {
  const owner = await createTestMember();
  const { workspaceId } = owner;
  const editor = await createTestMember({ role: "editor", workspaceId });
  const all = { name: "All", url: "https://hooks.example.com/", eventTypes: null, accountIds: null };
  const { endpointId } = await makeEndpoint(owner, { ...all, isTest: false });
  const account = await stage.connect(owner, "mara.bakes");
  const mediaIds = [(await stage.storeVideo(owner)).id];
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const when = { local: `${day}T10:00`, timeZone: "UTC" };
  const input = toScheduleInput({ accountId: account.id, mediaIds, when });

  const plain = await schedulePost(owner, input);
  const later = await reschedulePost(owner, {
    ...{ postId: plain.postId, revision: plain.revision },
    ...{ local: `${day}T11:00`, timeZone: "UTC" },
  });
  await cancelPost(owner, later);
  const out = await scheduleTestPost(owner, { accountId: account.id, mediaIds });
  await runPublish(owner, { ...out, runId: crypto.randomUUID() });
  for (const decision of ["approve", "changes", "decline"] as const) {
    const asked = await schedulePost(editor, { ...input, asksApproval: true });
    await decideAsMember(owner, await toDecision(asked.postId, { decision, note: "Shorter." }));
  }
  await cancelPost(editor, await schedulePost(editor, { ...input, asksApproval: true }));
  const types = ["account.connected", "account.reconnect_needed", "account.disconnected"] as const;
  for (const type of types) {
    await db.transaction((tx) => emitAccount(tx, { id: account.id, workspaceId, type, reason: null }));
  }

  const file = await createTestMedia(owner, { status: "checking" });
  await refuse(file, "The video is too long.");
  await db.transaction((tx) => emitMedia(tx, { ...file, status: "ready" }));

  const found: { type: EventType; postId: string | undefined }[] = [];
  for (const { id } of (await listDeliveries(owner, endpointId, { limit: 100 })).toReversed()) {
    const { body, type, subject } = await getDelivery(owner, id);
    found.push({ type: type as EventType, postId: subject.kind === "post" ? subject.id : undefined });
    expect(webhookBodies[type as EventType].safeParse(JSON.parse(body)).error, body).toBeUndefined();
    expect(body).not.toMatch(/token|upload_url|media_url|act\\.|rft\\./i);
  }
  const typesOf = (postId: string) => found.filter((one) => one.postId === postId).map(({ type }) => type);
  expect(typesOf(plain.postId)).toEqual(["post.scheduled", "post.scheduled", "post.canceled"]);
  expect(typesOf(out.postId)).toEqual(["post.scheduled", "post.uploading", "post.published"]);
  expect([...new Set(found.map(({ type }) => type))].toSorted()).toEqual(
    [
      ...types,
      ...["approval.approved", "approval.changes_requested", "approval.declined", "approval.requested"],
      ...[
        "approval.voided",
        "media.ready",
        "media.rejected",
        "post.canceled",
        "post.published",
        "post.scheduled",
      ],
      "post.uploading",
    ].toSorted(),
  );
  await stage.forget(owner);
}, 60_000);
