import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { checkPublish } from "./check-publish";
import { type ClaimInput, claimPost } from "./claim-post";
import { preparePublish } from "./prepare-publish";
import { startPublish } from "./start-publish";
import { scheduleTestPost } from "./testing";
import { inBusyMinutes } from "./testing-busy";
import { uploadNextChunk } from "./upload-next-chunk";

const POSTS = 50;
/** TikTok's minute, shortened for both sides, so that fifty posts fit into a test. */
const MINUTE_MS = 1_000;
const STEPS_MAX = 200;
const { step, untilTurn } = inBusyMinutes(MINUTE_MS, STEPS_MAX);
const TURNS_MAX = 1000;
const TURN_MS = 100;
const ALMOST_ENDED_MS = 60_000;
const TOKEN_LIFE_MS = 7_200_000;
const username = "mara.bakes";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ sandbox: { rateWindowMs: MINUTE_MS } });
  await stage.tiktok.changeApp({ postsPerDayMax: 1000 });
});
afterAll(() => stage.close());

async function publish(due: { postId: string; revision: number }): Promise<string> {
  const runId = randomUUID();
  const { postId } = due;
  await claimInTurn({ ...due, runId });
  await step(() => preparePublish(postId, runId));
  await step(() => startPublish(postId, runId));
  await step(() => uploadNextChunk(postId, runId));
  for (let look = 1; look <= STEPS_MAX; look++) {
    const outcome = await step(() => checkPublish(postId, runId));
    if (outcome !== "processing") return outcome;
    await sleep(MINUTE_MS);
  }
  return "processing";
}

/** As the chain of events would: each waits until the one before it is begun. */
async function claimInTurn(claim: ClaimInput): Promise<void> {
  for (let turn = 1; (await claimPost(claim)).state === "not its turn"; turn++) {
    if (turn === TURNS_MAX) throw new Error("Its turn did not come.");
    await sleep(TURN_MS);
  }
}

it("fifty posts at once on an account whose token is about to end: one refresh, no limit crossed, nothing lost", async () => {
  const member = await createTestMember({ role: "owner" });
  const { id: accountId } = await stage.connect(member, username);
  const video = await stage.storeVideo(member);
  const due = [];
  for (let index = 0; index < POSTS; index++) {
    const settings = { caption: `Loaf ${index}` };
    const post = () => scheduleTestPost(member, { accountId, mediaIds: [video.id], settings });
    due.push(await untilTurn(post));
  }
  // TikTok no longer takes the token; Cuepost knows only that its end is near.
  await stage.tiktok.expireAccessTokens(username);
  const accessExpiresAt = new Date(Date.now() + ALMOST_ENDED_MS);
  const refreshedAt = new Date(accessExpiresAt.getTime() - TOKEN_LIFE_MS);
  await db.update(accounts).set({ accessExpiresAt, refreshedAt }).where(eq(accounts.id, accountId));
  const before = (await stage.tiktok.requests()).length;

  const outcomes = await Promise.all(due.map(publish));

  expect(outcomes).toEqual(Array(POSTS).fill("published"));
  const captions = (await stage.tiktok.postsOf(username)).map(({ caption }) => caption);
  expect(captions.toSorted()).toEqual(due.map((_, index) => `Loaf ${index}`).toSorted());
  const requests = (await stage.tiktok.requests()).slice(before);
  expect(requests.filter(({ path }) => path === "/v2/oauth/token/")).toHaveLength(1);
  expect(requests.filter(({ status }) => status === 401 || status === 429)).toEqual([]);
  expect(await stage.tiktok.violations()).toEqual([]);
}, 120_000);
