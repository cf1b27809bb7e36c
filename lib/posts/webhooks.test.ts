import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts, publishAttempts, webhooks } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { testEnv } from "@/scripts/testing/test-env";
import { claimPost } from "./claim-post";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { findUnworkedWebhooks } from "./record-webhook";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";
import { workWebhook } from "./work-webhook";

let stage: Stage;
let member: Member;
let account: { id: string };
const username = "fen.outdoors";

beforeAll(async () => {
  stage = await openStage();
  await stage.tiktok.changeApp({ postsPerDayMax: 1000 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  account = await stage.connect(member, username);
});
afterEach(() => stage.forget(member));

async function uploaded() {
  const video = await stage.storeVideo(member);
  const scheduled = await scheduleTestPost(member, { accountId: account.id, mediaIds: [video.id] });
  const due = { ...scheduled, runId: randomUUID() };
  await claimPost(due);
  await preparePublish(due.postId, due.runId);
  await startPublish(due.postId, due.runId);
  await uploadNextChunk(due.postId, due.runId);
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
  return { ...due, publishId: attempt?.publishId ?? "" };
}

interface Told {
  event: string;
  content: Record<string, unknown>;
  createdAt?: number;
  openId?: string;
}

async function openIdOf(): Promise<string> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, account.id));
  return row?.openId ?? "";
}

async function toBody({ event, content, createdAt, openId }: Told): Promise<string> {
  return JSON.stringify({
    client_key: process.env.TIKTOK_CLIENT_KEY,
    event,
    create_time: createdAt ?? Math.floor(Date.now() / 1000),
    user_openid: openId ?? (await openIdOf()),
    content: JSON.stringify(content),
  });
}

async function send(body: string, secret: string = testEnv.TIKTOK_CLIENT_SECRET): Promise<number> {
  const time = Math.floor(Date.now() / 1000);
  const digest = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "TikTok-Signature": `t=${time},s=${digest}` };
  return (await fetch(`${stage.doors.origin}/api/tiktok/webhook`, { method: "POST", headers, body })).status;
}

const statusOf = async (postId: string) => (await getPost(member, postId)).status;
const stored = (publishId: string) => db.select().from(webhooks).where(eq(webhooks.publishId, publishId));

describe("the sandbox's own webhooks", () => {
  it("wake a waiting publish: it is published without another poll", async () => {
    const { postId } = await uploaded();
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
  });

  it("are not needed: polling alone brings it to its end", async () => {
    await stage.tiktok.order({ route: "webhook", mode: "lose", times: 50 });
    const { postId, revision, runId } = await uploaded();
    expect(await runPublish(member, { postId, revision, runId })).toBe("published");
    await stage.tiktok.clearFaults();
  });
});

describe("a webhook", () => {
  it("that nobody signed, or somebody else did, is refused and changes nothing", async () => {
    const { postId, publishId } = await uploaded();
    const before = await statusOf(postId);
    const body = await toBody({
      event: "post.publish.failed",
      content: { publish_id: publishId, reason: "internal" },
    });
    expect(await send(body, "another secret")).toBe(401);
    const unsigned = await fetch(`${stage.doors.origin}/api/tiktok/webhook`, { method: "POST", body });
    expect(unsigned.status).toBe(401);
    expect(await send(body.replace(/"client_key":"[^"]*"/, '"client_key":"other"'))).toBe(401);
    expect((await stored(publishId)).filter(({ event }) => event === "post.publish.failed")).toEqual([]);
    expect([before, "published"]).toContain(await statusOf(postId));
  });

  it("that is no webhook, or far too large, is refused", async () => {
    expect(await send("{}")).toBe(400);
    expect(await send("not json")).toBe(400);
    expect(await send("x".repeat(70_000))).toBe(413);
  });

  it("never makes a post what TikTok does not say it is: a signed lie about a failure", async () => {
    const { postId, publishId } = await uploaded();
    const lie = await toBody({
      event: "post.publish.failed",
      content: { publish_id: publishId, reason: "spam_risk" },
    });
    expect(await send(lie)).toBe(200);
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
  });

  it("of another account's publication does nothing", async () => {
    const { postId, publishId } = await uploaded();
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
    const body = await toBody({
      event: "post.publish.no_longer_publicaly_available",
      content: { publish_id: publishId, post_id: "1" },
      openId: "somebody-else",
    });
    expect(await send(body)).toBe(200);
    const mine = async () => (await stored(publishId)).find(({ openId }) => openId === "somebody-else");
    await expect.poll(async () => (await mine())?.outcome, { timeout: 5000 }).toBe("unknown publication");
  });

  it("is stored once, however often it comes, and answered 200 each time", async () => {
    const { postId, publishId } = await uploaded();
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
    const body = await toBody({
      event: "post.publish.complete",
      content: { publish_id: publishId },
      createdAt: 1_800_000_000,
    });
    expect(await Promise.all([send(body), send(body), send(body)])).toEqual([200, 200, 200]);
    const same = (await stored(publishId)).filter(
      ({ happenedAt }) => happenedAt.getTime() === 1_800_000_000_000,
    );
    expect(same).toHaveLength(1);
  });

  it("whose hint was lost is found by the sweep", async () => {
    const [row] = await db
      .insert(webhooks)
      .values({ dedupeKey: randomUUID(), event: "unknown.event", happenedAt: new Date() })
      .returning();
    const later = new Date(Date.now() + 60_000);
    expect(await findUnworkedWebhooks(later, 1000)).toContain(row?.id);
    expect(await workWebhook(row?.id ?? "")).toBe("not for us");
    expect(await workWebhook(row?.id ?? "")).toBe("done before");
    expect(await findUnworkedWebhooks(later, 1000)).not.toContain(row?.id);
  });
});

describe("any events in any order, doubled or not", () => {
  const events = [
    "post.publish.complete",
    "post.publish.failed",
    "post.publish.inbox_delivered",
    "post.publish.publicly_available",
    "post.publish.no_longer_publicaly_available",
    "video.upload.failed",
    "an.event.of.next.year",
  ];

  it("leave a published post published, and its link right", async () => {
    const { postId, publishId } = await uploaded();
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
    const openId = await openIdOf();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 6 }),
        async (order) => {
          for (const event of order) {
            const [row] = await db
              .insert(webhooks)
              .values({
                dedupeKey: randomUUID(),
                event,
                openId,
                publishId,
                tiktokPostId: "7",
                happenedAt: new Date(0),
              })
              .returning();
            await workWebhook(row?.id ?? "");
          }
          const post = await getPost(member, postId);
          expect(post.status).toBe("published");
          expect(post.link).toMatch(/\/\d{19}$/);
          expect(post.publicEndedAt).toBeNull();
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe("news after the publish", () => {
  it("that it is no longer public, and public again, stands in the timeline", async () => {
    const { postId } = await uploaded();
    await expect.poll(() => statusOf(postId), { timeout: 5000 }).toBe("published");
    const [row] = await db.select().from(posts).where(eq(posts.id, postId));
    const tiktokPostId = row?.tiktokPostId ?? "";
    // TikTok's times are whole seconds, by which an event is told from its twin.
    await sleep(1_100);
    await stage.tiktok.changeVisibility(tiktokPostId, "SELF_ONLY");
    await expect
      .poll(async () => (await getPost(member, postId)).publicEndedAt, { timeout: 5000 })
      .not.toBeNull();
    await sleep(1_100);
    await stage.tiktok.changeVisibility(tiktokPostId, "PUBLIC_TO_EVERYONE");
    await expect
      .poll(async () => (await getPost(member, postId)).publicEndedAt, { timeout: 5000 })
      .toBeNull();
    const kinds = (await getPost(member, postId)).events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "hidden" || kind === "public").slice(-2)).toEqual([
      "hidden",
      "public",
    ]);
  });

  it("that the permission was removed pauses the account at once, with TikTok's reason in words", async () => {
    await stage.tiktok.removeAuthorization(username, 1);
    const read = async () => (await db.select().from(accounts).where(eq(accounts.id, account.id)))[0];
    await expect.poll(async () => (await read())?.status, { timeout: 5000 }).toBe("reconnect needed");
    expect(await read()).toMatchObject({ accessToken: null, refreshToken: null });
    expect((await read())?.statusReason).toMatch(/disconnected in the TikTok app/i);
  });
});
