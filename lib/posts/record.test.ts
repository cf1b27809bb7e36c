import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { auditEntries, ledgerEntries } from "@/db/schema";
import { verifyPost } from "@/lib/ledger/read-chain";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost } from "./cancel-post";
import { deletePosts } from "./delete-posts";
import { reschedulePost } from "./reschedule-post";
import { previewKey } from "./rules";
import { saveDraft } from "./save-draft";
import { schedulePost } from "./schedule-post";
import { takeBack } from "./take-back";
import { runPublish, testSettings, toScheduleInput } from "./testing";

let stage: Stage;
let member: Member;
let account: { id: string };
const timeZone = "Europe/Paris";
const inDays = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { local: `${day}T10:30`, timeZone };
};
const FAR = inDays(30);

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  account = await stage.connect(member, "mara.bakes");
  await stage.tiktok.clearFaults();
});

async function readRecord(postId: string) {
  const entries = await db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.postId, postId))
    .orderBy(asc(ledgerEntries.number));
  return entries.map(({ kind, actorName, body }) => ({ kind, by: actorName, ...JSON.parse(body) }));
}

async function readAudit(postId: string): Promise<string[]> {
  const entries = await db
    .select({ kind: auditEntries.kind })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, postId), eq(auditEntries.workspaceId, member.workspaceId)))
    .orderBy(asc(auditEntries.id));
  return entries.map(({ kind }) => kind);
}

describe("the record of a post", () => {
  it("tells from the draft to TikTok's last word what was seen, agreed to, asked and answered", async () => {
    const video = await stage.storeVideo(member);
    const input = toScheduleInput({ accountId: account.id, mediaIds: [video.id] });
    const content = previewKey({ ...testSettings, accountId: account.id, mediaIds: [video.id] });
    const due = await schedulePost(member, { ...input, preview: { content, shownMs: 4200 } });
    await runPublish(member, { ...due, runId: randomUUID() });
    const record = await readRecord(due.postId);
    const kinds = record.map(({ kind }) => kind);
    expect(kinds.slice(0, 7)).toEqual([
      "composed",
      "scheduled",
      "creator seen",
      "preview seen",
      "consented",
      "creator seen",
      "publish asked",
    ]);
    expect(kinds.slice(7)).toEqual(expect.arrayContaining(["TikTok answered", "outcome"]));
    const of = (kind: string) => record.find((entry) => entry.kind === kind);
    expect(of("creator seen")).toMatchObject({
      by: "Ines Moreau",
      creator: { username: "mara.bakes", privacyLevelOptions: expect.arrayContaining(["SELF_ONLY"]) },
    });
    expect(of("preview seen")).toMatchObject({ shownMs: 4200 });
    expect(of("consented")).toMatchObject({
      declaration: "By posting, you agree to TikTok's Music Usage Confirmation",
      contentSha256: video.sha256,
      media: [{ id: video.id, sha256: video.sha256 }],
      settings: testSettings,
      preview: "shown",
    });
    expect(of("publish asked")).toMatchObject({
      by: "Cuepost",
      endpoint: "video_init",
      request: {
        post_info: { title: testSettings.caption, disable_comment: false, disable_duet: true },
        source_info: { source: "FILE_UPLOAD", video_size: video.sizeBytes },
      },
    });
    const answer = of("TikTok answered");
    expect(answer?.publishId).toMatch(/^v_pub/);
    expect(record.findLast(({ kind }) => kind === "outcome")).toMatchObject({
      details: { publishId: answer?.publishId },
    });
    expect(await verifyPost(due.postId)).toMatchObject({ entries: record.length, problem: null });
    expect(await readAudit(due.postId)).toEqual(["post/drafted", "post/scheduled", "post/published"]);
  });

  it("keeps no token and no address of a file", async () => {
    const photo = await stage.storeVideo(member);
    const due = await schedulePost(member, toScheduleInput({ accountId: account.id, mediaIds: [photo.id] }));
    await runPublish(member, { ...due, runId: randomUUID() });
    const text = JSON.stringify(await readRecord(due.postId));
    expect(text).not.toMatch(/https?:\/\/|act\.|rft\./);
  });

  it("claims no preview where none, or one of other content, was reported", async () => {
    const video = await stage.storeVideo(member);
    const input = toScheduleInput({ accountId: account.id, mediaIds: [video.id], when: FAR });
    const silent = await schedulePost(member, input);
    const other = await schedulePost(member, { ...input, preview: { content: "another", shownMs: 9 } });
    const seen = async ({ postId }: { postId: string }) =>
      (await readRecord(postId)).filter(({ kind }) => kind === "consented" || kind === "preview seen");
    expect(await seen(silent)).toMatchObject([{ kind: "consented", preview: "not reported" }]);
    expect(await seen(other)).toMatchObject([{ kind: "consented", preview: "of other content" }]);
  });

  it("has TikTok's refusal in it, with its log id, and the question before it", async () => {
    const video = await stage.storeVideo(member);
    const due = await schedulePost(member, toScheduleInput({ accountId: account.id, mediaIds: [video.id] }));
    const code = "spam_risk_user_banned_from_posting";
    await stage.tiktok.order({ route: "init", status: 403, code, times: 1 });
    await runPublish(member, { ...due, runId: randomUUID() });
    const record = await readRecord(due.postId);
    const told = record.slice(record.findIndex(({ kind }) => kind === "consented") + 1);
    expect(told).toMatchObject([
      { kind: "creator seen" },
      { kind: "publish asked", attempt: 1 },
      { kind: "TikTok answered", code, httpStatus: 403, logId: expect.any(String) },
      { kind: "outcome", to: "needs attention" },
    ]);
  });

  it("says what an edit changed, that it voided the agreement, and every move in time", async () => {
    const video = await stage.storeVideo(member);
    const input = toScheduleInput({ accountId: account.id, mediaIds: [video.id], when: FAR });
    const first = await schedulePost(member, input);
    const moved = await reschedulePost(member, {
      postId: first.postId,
      revision: first.revision,
      ...inDays(31),
    });
    const edit = {
      postId: moved.postId,
      revision: moved.revision,
      accountId: account.id,
      mediaIds: [video.id],
      settings: { ...testSettings, caption: "Another caption" },
      time: FAR,
    };
    const draft = await saveDraft(member, edit);
    await saveDraft(member, { ...edit, revision: draft.revision });
    const record = await readRecord(first.postId);
    expect(record.slice(4).map(({ kind }) => kind)).toEqual([
      "rescheduled",
      "reopened",
      "consent voided",
      "edited",
    ]);
    expect(record.at(-1)?.changes).toEqual({
      caption: { from: testSettings.caption, to: "Another caption" },
    });
  });

  it("tells a deletion that was taken back, and that the agreement holds again", async () => {
    const video = await stage.storeVideo(member);
    const input = toScheduleInput({ accountId: account.id, mediaIds: [video.id], when: FAR });
    const { postId, revision } = await schedulePost(member, input);
    await deletePosts(member, { posts: [{ postId, revision }] });
    await takeBack(member, { posts: [{ postId, revision: revision + 1 }] });
    const kinds = (await readRecord(postId)).map(({ kind }) => kind).slice(4);
    expect(kinds).toEqual(["canceled", "consent voided", "reopened", "scheduled", "consent restored"]);
    expect(await readAudit(postId)).toEqual([
      "post/drafted",
      "post/scheduled",
      "post/deleted",
      "post/scheduled",
    ]);
  });

  it("is not written for a change that was refused", async () => {
    const video = await stage.storeVideo(member);
    const input = toScheduleInput({ accountId: account.id, mediaIds: [video.id], when: FAR });
    const { postId, revision } = await schedulePost(member, input);
    const before = await readRecord(postId);
    await expect(cancelPost(member, { postId, revision: revision + 5 })).rejects.toThrow();
    expect(await readRecord(postId)).toEqual(before);
  });
});
