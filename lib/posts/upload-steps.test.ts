import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { planChunks, VIDEO_BYTES_MAX } from "@/lib/tiktok";
import { createTestMember } from "@/lib/workspaces/testing";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { holdUploadSlots } from "@/scripts/testing/upload-slots-lock";
import { beginPublish } from "./begin-publish";
import { scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";
import { uploadParts } from "./upload-parts";

vi.mock("./upload-next-chunk");

/** TikTok's upload URL lives an hour, and no part is begun in its last minutes. */
const HOUR_MS = 57 * 60_000;
const SMALLEST_PARTS_BYTES = 10_000_000;
/** A run turns 400 times at the most; half of them are left for TikTok's processing. */
const STEPS_MAX = 200;

/** Another file may be at its slots. */
const SLOTS_WAIT_MS = 120_000;

let stage: Stage;
let letSlotsGo: () => Promise<void>;
beforeAll(async () => {
  letSlotsGo = await holdUploadSlots("together");
  stage = await openStage();
}, SLOTS_WAIT_MS);
afterAll(() => letSlotsGo());
afterAll(() => stage.close());

it("the largest video, in the smallest parts and as slow as the hour allows, needs few steps", async () => {
  const member = await createTestMember({ role: "owner" });
  const { id: accountId } = await stage.connect(member, "mara.bakes");
  const video = await stage.storeVideo(member);
  const due = await scheduleTestPost(member, { accountId, mediaIds: [video.id] });
  const runId = randomUUID();
  await beginPublish({ ...due, runId });
  const { chunkCount } = planChunks(VIDEO_BYTES_MAX, SMALLEST_PARTS_BYTES);
  let [clockMs, sent] = [0, 0];
  vi.spyOn(performance, "now").mockImplementation(() => clockMs);
  vi.mocked(uploadNextChunk).mockImplementation(async () => {
    clockMs += HOUR_MS / chunkCount;
    return ++sent === chunkCount ? "complete" : "more";
  });
  let steps = 1;
  while ((await uploadParts(due.postId, runId)) === "more") steps++;
  expect(sent).toBe(400);
  expect(steps).toBeLessThanOrEqual(HOUR_MS / 40_000 + 1);
  expect(steps).toBeLessThan(STEPS_MAX);
  vi.mocked(performance.now).mockRestore();
  await stage.forget(member);
});
