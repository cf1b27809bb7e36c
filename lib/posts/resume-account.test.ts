import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { removeAuthorization } from "@/lib/accounts/remove-authorization";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { announceDuePosts } from "./due-posts";
import { failPost } from "./fail-post";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { resumeAccountPosts } from "./resume-account";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

const MINUTE_MS = 60_000;
const username = "bo.skates";

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.tiktok.changeApp({ postsPerDayMax: 1000 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
});
afterEach(() => stage.forget(member));

async function schedule() {
  const video = await stage.storeVideo(member);
  const scheduled = await scheduleTestPost(member, { accountId, mediaIds: [video.id] });
  return { ...scheduled, runId: randomUUID() };
}

async function losePermission(): Promise<void> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  const changed = await removeAuthorization({
    openId: account?.openId ?? "",
    isTest: false,
    reason: "1",
    happenedAt: new Date(),
  });
  expect(changed).toEqual([accountId]);
}

const late = (postId: string, minutes: number) =>
  db
    .update(posts)
    .set({ scheduledAt: new Date(Date.now() - minutes * MINUTE_MS) })
    .where(eq(posts.id, postId));

/** What the sweep would announce of it, and with which revision. */
async function announced(postId: string) {
  const due = await announceDuePosts(new Date());
  return due.find((post) => post.postId === postId);
}

describe("a post that comes due while its account is not connected", () => {
  it("waits for the account, and goes out once when it is connected again", async () => {
    const due = await schedule();
    await losePermission();
    expect(await runPublish(member, due)).toBe("needs attention");
    expect((await getPost(member, due.postId)).statusReason).toMatch(/reconnect Bo Skates first/);
    await stage.connect(member, username);
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 1 });
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 0 });
    const again = await announced(due.postId);
    expect(again).toBeDefined();
    expect(await runPublish(member, { ...due, ...again, runId: randomUUID() })).toBe("published");
  });

  it("stays held when its time has long passed, and says how late it is and why", async () => {
    const due = await schedule();
    await losePermission();
    expect(await runPublish(member, due)).toBe("needs attention");
    await late(due.postId, 200);
    await stage.connect(member, username);
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 0 });
    const post = await getPost(member, due.postId);
    expect(post.status).toBe("needs attention");
    expect(post.statusReason).toMatch(/missed its time by 3 hours because the account was not connected/);
  });

  it("is not touched when a person had it held for another reason", async () => {
    const due = await schedule();
    await claimPost(due);
    await failPost(due.postId, due.runId, "Something broke.");
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 0 });
  });
});

// TikTok may send word of the finished post before the run has failed: then there is nothing to resume.
it("an upload that TikTok has whole is asked for, however late, and not sent again", {
  retry: 2,
}, async () => {
  const due = await schedule();
  await claimPost(due);
  await preparePublish(due.postId, due.runId);
  await startPublish(due.postId, due.runId);
  await uploadNextChunk(due.postId, due.runId);
  await failPost(
    due.postId,
    due.runId,
    "access_token_invalid: Reconnect this account. TikTok ended its permission.",
  );
  await late(due.postId, 300);
  expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 1 });
  const again = await announced(due.postId);
  expect(again).toBeDefined();
  const before = (await stage.tiktok.everythingOf(username)).length;
  expect(await runPublish(member, { ...due, ...again, runId: randomUUID() })).toBe("published");
  expect((await stage.tiktok.everythingOf(username)).length).toBe(before);
});
