import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { consents, media, posts, publishAttempts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { failPost } from "./fail-post";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

let stage: Stage;
let member: Member;
let account: { id: string };
const username = "mara.bakes";

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

afterEach(() => stage.forget(member));

beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  account = await stage.connect(member, username);
  await stage.tiktok.change(username, { isPrivate: false, isBanned: false });
});

async function schedule() {
  const video = await stage.storeVideo(member);
  const scheduled = await scheduleTestPost(member, { accountId: account.id, mediaIds: [video.id] });
  return { ...scheduled, video, runId: randomUUID() };
}
type Due = Awaited<ReturnType<typeof schedule>>;

describe("a hold", () => {
  const held = async (due: Due) => {
    expect(await runPublish(member, due)).toBe("needs attention");
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempts).toEqual([]);
    return (await getPost(member, due.postId)).statusReason;
  };

  it("asks a person when the privacy that was agreed is gone", async () => {
    const due = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    expect(await held(due)).toMatch(/can no longer choose Everyone/);
  });

  it("asks a person when TikTok bans the account", async () => {
    const due = await schedule();
    await stage.tiktok.change(username, { isBanned: true });
    expect(await held(due)).toMatch(/Banned/);
  });

  it("asks a person when the settings or the file are not the ones that were agreed to", async () => {
    const edited = await schedule();
    await db.update(posts).set({ caption: "Buy now" }).where(eq(posts.id, edited.postId));
    expect(await held(edited)).toMatch(/settings are not the ones/);
    const swapped = await schedule();
    await db
      .update(media)
      .set({ sha256: "0".repeat(64) })
      .where(eq(media.id, swapped.video.id));
    expect(await held(swapped)).toMatch(/not the one that was agreed to/);
  });

  it("asks a person when a file was deleted from the library meanwhile", async () => {
    const due = await schedule();
    await db.update(media).set({ deletedAt: new Date() }).where(eq(media.id, due.video.id));
    expect(await held(due)).toMatch(/was deleted/);
  });

  it("is none for a consent from before there was more than one way of posting", async () => {
    const due = await schedule();
    const [consent] = await db.select().from(consents).where(eq(consents.postId, due.postId));
    const { mediaIds, delivery, title, autoAddMusic, photoCoverIndex, ...settings } = consent?.settings ?? {};
    await db
      .update(consents)
      .set({ settings: { ...settings, mediaId: due.video.id } })
      .where(eq(consents.postId, due.postId));
    expect(await runPublish(member, due)).toBe("published");
  });

  it("asks a person when the account must be reconnected", async () => {
    const due = await schedule();
    await db.execute(`update accounts set status = 'reconnect needed' where id = '${account.id}'`);
    expect(await held(due)).toMatch(/reconnect .* first/);
  });

  it("says why a run gave up, in words where TikTok gave a reason", async () => {
    const reasonAfter = async (cause: string) => {
      const due = await schedule();
      await claimPost(due);
      await failPost(due.postId, due.runId, cause);
      return (await getPost(member, due.postId)).statusReason;
    };
    expect(await reasonAfter("invalid_grant: TikTok ended this account's permission. Reconnect it.")).toBe(
      "Held: TikTok ended this account's permission. Reconnect it.",
    );
    expect(await reasonAfter("PostgresError: connection lost")).toMatch(/^Held: TikTok could not be reached/);
    expect(await reasonAfter("conflict: TikTok was asked 10 times without success.")).toBe(
      "Held: TikTok was asked 10 times without success.",
    );
  });

  it("does not hide, when a run gives up, that TikTok may have the post already", async () => {
    const due = await schedule();
    await claimPost(due);
    await preparePublish(due.postId, due.runId);
    await startPublish(due.postId, due.runId);
    await uploadNextChunk(due.postId, due.runId);
    await failPost(due.postId, due.runId, "unreachable: Connection to TikTok failed.");
    expect((await getPost(member, due.postId)).statusReason).toMatch(
      /^Held: Connection to TikTok failed\. TikTok may already have this post: look at the profile/,
    );
  });

  it("gives an upload up whose address is not TikTok's, so that the next try gets another", async () => {
    const due = await schedule();
    await claimPost(due);
    const data = { publish_id: "v_pub~v2.nowhere", upload_url: "https://elsewhere.example/upload" };
    const body = JSON.stringify({ data, error: { code: "ok", message: "", log_id: "log" } });
    await stage.tiktok.order({ route: "init", status: 200, body, contentType: "application/json" });
    expect(await runPublish(member, due)).toBe("needs attention");
    const { statusReason, revision } = await getPost(member, due.postId);
    expect(statusReason).toMatch(/^Held: Upload address refused/);
    const again = await retryPost(member, { postId: due.postId, revision });
    expect(await runPublish(member, { ...again, runId: randomUUID() })).toBe("published");
  });

  it("asks a person when a run comes to its upload only long after the time that was agreed", async () => {
    const due = await schedule();
    await claimPost(due);
    const nextMorning = new Date(Date.now() + 15 * 3_600_000);
    expect(await startPublish(due.postId, due.runId, nextMorning)).toBe("held");
    expect((await getPost(member, due.postId)).statusReason).toMatch(/missed its time by 15 hours/);
  });
});
