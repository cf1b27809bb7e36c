import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import { deleteMedia } from "@/lib/media/delete-media";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost } from "./cancel-post";
import { findPostsToLookAt, lookAgain } from "./look-again";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { runPublish, scheduleTestPost } from "./testing";
import type { PostSettings } from "./types";

const MODERATION_MS = 2000;
const username = "mara.bakes";

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage({ sandbox: { moderationMs: MODERATION_MS } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
});

async function publish(settings: Partial<PostSettings> = {}) {
  const video = await stage.storeVideo(member);
  const due = await scheduleTestPost(member, { accountId, mediaIds: [video.id], settings });
  const status = await runPublish(member, { ...due, runId: randomUUID() });
  return { ...due, mediaId: video.id, status };
}

describe("a post that TikTok reviews", () => {
  it("becomes published when TikTok lets everyone see it", async () => {
    const due = await publish();
    expect(due.status).toBe("in review");
    const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempt?.outcome).toBe("published");
    expect(await lookAgain(due.postId)).toBe("nothing new");
    expect((await getPost(member, due.postId)).status).toBe("in review");
    // By this look, or by TikTok's webhook.
    const look = () => lookAgain(due.postId).then(() => getPost(member, due.postId));
    await expect.poll(async () => (await look()).status, { timeout: 5 * MODERATION_MS }).toBe("published");
    const post = await getPost(member, due.postId);
    expect(post).toMatchObject({ status: "published", link: expect.stringContaining(username) });
    expect(post.events.at(-1)?.message).toBe("Published: everyone can see it now");
  });

  it("is not reviewed where few may see it", async () => {
    expect((await publish({ privacyLevel: "SELF_ONLY" })).status).toBe("published");
  });

  it("is out already: it can be neither canceled nor posted again, and its file is free", async () => {
    const due = await publish();
    await expect(cancelPost(member, due)).rejects.toThrow(/TikTok has this post already/);
    await expect(retryPost(member, due)).rejects.toThrow(/TikTok has this post already/);
    expect((await deleteMedia(member, [due.mediaId])).deletedIds).toEqual([due.mediaId]);
  });

  it("waits a day at the most, then says that nobody can see it yet", async () => {
    const due = await publish();
    const dayLater = new Date(Date.now() + 24.5 * 3_600_000);
    expect(await findPostsToLookAt(dayLater, 500)).toContain(due.postId);
    await lookAgain(due.postId, dayLater);
    expect(await getPost(member, due.postId)).toMatchObject({
      status: "published",
      statusReason: "TikTok has not made it public within a day. Look at it in the TikTok app.",
    });
    expect(await findPostsToLookAt(new Date(dayLater.getTime() + 3_600_000), 500)).not.toContain(due.postId);
  });
});
