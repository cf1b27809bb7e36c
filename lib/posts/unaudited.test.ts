import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { getPost } from "./queries";
import { runPublish, scheduleTestPost } from "./testing";
import type { PostSettings } from "./types";

let stage: Stage;
let member: Member;
let accountId: string;
const username = "juno.sketches";

beforeAll(async () => {
  stage = await openStage();
  await stage.tiktok.changeApp({ isAudited: false });
});
afterAll(() => stage.close());
beforeEach(async () => {
  keepAppFactsApart();
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
  await stage.tiktok.change(username, { isPrivate: true });
});
afterEach(() => stage.forget(member));

async function schedule(settings: Partial<PostSettings>) {
  const video = await stage.storeVideo(member);
  return scheduleTestPost(member, { accountId, mediaIds: [video.id], settings });
}
const run = async (settings: Partial<PostSettings>) => {
  const scheduled = await schedule(settings);
  const status = await runPublish(member, { ...scheduled, runId: randomUUID() });
  return { status, reason: (await getPost(member, scheduled.postId)).statusReason };
};

const onlyMe = { privacyLevel: "SELF_ONLY", allowDuet: false, allowStitch: false } as const;

it("learns from TikTok's refusal that the app is unaudited, and names the switch on the phone", async () => {
  await stage.tiktok.change(username, { isPrivate: false });
  const { status, reason } = await run({ privacyLevel: "PUBLIC_TO_EVERYONE" });
  expect(status).toBe("needs attention");
  expect(reason).toMatch(/Settings and privacy > Privacy > Private account/);
  expect(await getTikTokAppState({ isTest: false })).toMatchObject({
    audit: "unaudited",
    auditSource: "tiktok",
  });
  await expect(schedule({ privacyLevel: "PUBLIC_TO_EVERYONE" })).rejects.toMatchObject({ field: "account" });
});

it("posts to a private account for its owner alone, and refuses a wider audience before TikTok does", async () => {
  await stage.tiktok.change(username, { isPrivate: false });
  await run({ privacyLevel: "PUBLIC_TO_EVERYONE" });
  await stage.tiktok.change(username, { isPrivate: true });
  await expect(schedule({ privacyLevel: "FOLLOWER_OF_CREATOR" })).rejects.toMatchObject({
    field: "privacyLevel",
  });
  expect((await run(onlyMe)).status).toBe("published");
  expect((await getTikTokAppState({ isTest: false })).audit).toBe("unaudited");
});

it("sends drafts to a public account all the same", async () => {
  await stage.tiktok.change(username, { isPrivate: false });
  await run({ privacyLevel: "PUBLIC_TO_EVERYONE" });
  expect((await run({ delivery: "inbox", privacyLevel: null })).status).toBe("in inbox");
});
