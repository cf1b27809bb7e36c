import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db";
import { publishAttempts, uploadSlots } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { holdUploadSlots } from "@/scripts/testing/upload-slots-lock";
import { beginPublish } from "./begin-publish";
import { scheduleTestPost } from "./testing";
import { uploadParts } from "./upload-parts";
import { takeUploadSlot, withUploadSlot } from "./upload-slots";

const SEVEN_PARTS_BYTES = 70_000_000;
const UPLOADS_MAX = 2;

/** Another file may be at its slots. */
const SLOTS_WAIT_MS = 120_000;

let stage: Stage;
let letSlotsGo: () => Promise<void>;
let member: Member;

beforeAll(async () => {
  letSlotsGo = await holdUploadSlots("alone");
  vi.stubEnv("UPLOADS_AT_ONCE_MAX", String(UPLOADS_MAX));
  stage = await openStage({ sandbox: { webhookUrl: undefined } });
}, SLOTS_WAIT_MS);
afterAll(() => letSlotsGo());
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  // Slots are the whole deployment's: those of other tests' posts are not to be counted here.
  await db.delete(uploadSlots);
  member = await createTestMember({ role: "owner" });
  await stage.tiktok.clearFaults();
});

/** Posts whose upload TikTok has just opened. */
async function begun(count: number, sizeBytes?: number) {
  const { id: accountId } = await stage.connect(member, "tilda.reads");
  const video = await stage.storeVideo(member, sizeBytes ? { sizeBytes } : {});
  const runs = [];
  for (let index = 0; index < count; index++) {
    const settings = { allowComment: false };
    const due = await scheduleTestPost(member, { accountId, mediaIds: [video.id], settings });
    const run = { postId: due.postId, runId: randomUUID() };
    expect(await beginPublish({ ...due, runId: run.runId })).toMatchObject({ state: "uploading" });
    runs.push({ ...run, attemptId: await attemptOf(due.postId) });
  }
  return runs;
}

async function attemptOf(postId: string): Promise<string> {
  const [open] = await db
    .select({ id: publishAttempts.id })
    .from(publishAttempts)
    .where(and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt)));
  return open?.id ?? "";
}
const slots = async () => (await db.select().from(uploadSlots)).map(({ attemptId }) => attemptId);
const only = <Item>([item]: Item[]): Item => item as Item;

describe("uploadParts", () => {
  it("sends all parts in one step when there is time", async () => {
    const { postId, runId } = only(await begun(1, SEVEN_PARTS_BYTES));
    expect(await uploadParts(postId, runId)).toBe("complete");
  });

  it("goes on in another step when this one is long enough, and keeps its slot meanwhile", async () => {
    const { postId, runId, attemptId } = only(await begun(1, SEVEN_PARTS_BYTES));
    const outcomes = [];
    for (let step = 1; step <= 6; step++) outcomes.push(await uploadParts(postId, runId, 0));
    expect(outcomes).toEqual(Array(6).fill("more"));
    expect(await slots()).toEqual([attemptId]);
    expect(await uploadParts(postId, runId, 0)).toBe("complete");
    expect(await slots()).toEqual([]);
  });

  it("sends nothing for a run that holds the post no longer", async () => {
    const { postId } = only(await begun(1));
    await expect(uploadParts(postId, "older")).rejects.toThrow("Another run has taken this post over.");
    expect(await slots()).toEqual([]);
  });

  it("lets its slot go when a part does not get through", async () => {
    const { postId, runId } = only(await begun(1));
    await stage.tiktok.order({ route: "upload", status: 503, code: "internal_error", times: 1 });
    await expect(uploadParts(postId, runId)).rejects.toThrow();
    expect(await slots()).toEqual([]);
  });

  it("waits outside when all slots are taken, and goes on when one is free", async () => {
    const [first, second, third] = await begun(3);
    for (const run of [first, second]) expect(await takeUploadSlot(run?.attemptId ?? "")).toBe(true);
    const { postId = "", runId = "" } = third ?? {};
    expect(await uploadParts(postId, runId)).toBe("no slot");
    expect(await uploadParts(first?.postId ?? "", first?.runId ?? "")).toBe("complete");
    expect(await uploadParts(postId, runId)).toBe("complete");
  });
});

describe("an upload slot", () => {
  it("is held by no more uploads than the setting says, however many ask at once", async () => {
    const runs = await begun(6);
    let [inside, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(100);
      inside--;
      return "complete" as const;
    };
    const outcomes = await Promise.all(runs.map(({ attemptId }) => withUploadSlot(attemptId, work)));
    expect(most).toBe(UPLOADS_MAX);
    expect(outcomes).toEqual(Array(6).fill("complete"));
  });

  it("of a holder that died is free when its lease has ended, and not before", async () => {
    const [first, second, third] = await begun(3);
    for (const run of [first, second]) await takeUploadSlot(run?.attemptId ?? "");
    expect(await takeUploadSlot(third?.attemptId ?? "")).toBe(false);
    const ended = new Date(Date.now() - 1_000);
    await db
      .update(uploadSlots)
      .set({ expiresAt: ended })
      .where(eq(uploadSlots.attemptId, first?.attemptId ?? ""));
    expect(await takeUploadSlot(third?.attemptId ?? "")).toBe(true);
    expect(await takeUploadSlot(first?.attemptId ?? "")).toBe(false);
  });

  it("is its own holder's again, as a step that runs twice asks for it", async () => {
    const { attemptId } = only(await begun(1));
    expect([await takeUploadSlot(attemptId), await takeUploadSlot(attemptId)]).toEqual([true, true]);
    expect(await slots()).toEqual([attemptId]);
  });
});
