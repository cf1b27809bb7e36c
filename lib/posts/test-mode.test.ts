import { createHmac, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { getAccess } from "@/lib/accounts/access-token";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { readAccountRow } from "@/lib/accounts/testing";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { getEnv, listTikToks } from "@/lib/env";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { testEnv } from "@/scripts/testing/test-env";
import { getPost } from "./queries";
import { runPublish, scheduleTestPost } from "./testing";

const username = "koto.ceramics";
const background = { r: 40, g: 90, b: 130 };

let stage: Stage;
let member: Member;
/** The same person at both: only where a call goes tells them apart. */
let live: string;
let test: string;

beforeAll(async () => {
  stage = await openStage({ hasBeside: true });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  live = (await stage.connect(member, username)).id;
  test = (await stage.connect(member, username, true)).id;
});
afterEach(() => stage.forget(member));

const servers = () => ({ live: stage.tiktok, test: stage.beside });

const drawPhoto = () =>
  sharp({ create: { width: 720, height: 720, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** What each of the two was asked while this was done. */
async function askedOf(work: () => Promise<unknown>) {
  const count = async () => ({
    live: (await servers().live.requests()).length,
    test: (await servers().test.requests()).length,
  });
  const before = await count();
  await work();
  const after = await count();
  return { live: after.live - before.live, test: after.test - before.test };
}

async function publish(accountId: string, mediaId: string, caption: string): Promise<string> {
  const settings = { caption, allowDuet: false, allowStitch: false };
  const due = await scheduleTestPost(member, { accountId, mediaIds: [mediaId], settings });
  const status = await runPublish(member, { ...due, runId: randomUUID() });
  return `${status} ${(await getPost(member, due.postId)).link ?? ""}`;
}

describe.each(["video, which is sent", "photo, which is pulled"])("a %s", (kind) => {
  const store = async () =>
    kind.startsWith("video")
      ? (await stage.storeVideo(member)).id
      : (await stage.storePhoto(member, await drawPhoto(), "image/jpeg")).id;

  it("of a test account reaches the sandbox beside, and one of another account does not", async () => {
    const [liveWords, testWords] = [`live ${randomUUID()}`, `test ${randomUUID()}`];
    const file = await store();
    const ofTest = await askedOf(async () => {
      expect(await publish(test, file, testWords)).toMatch(`published ${stage.beside.origin}/@${username}/`);
    });
    const ofLive = await askedOf(async () => {
      expect(await publish(live, file, liveWords)).toMatch(`published ${stage.tiktok.origin}/@${username}/`);
    });
    expect(ofTest.test).toBeGreaterThan(2);
    expect(ofTest.live).toBe(0);
    expect(ofLive.live).toBeGreaterThan(2);
    expect(ofLive.test).toBe(0);
    const words = async (at: Stage["tiktok"]) =>
      (await at.everythingOf(username)).map((post) => JSON.stringify(post)).join();
    expect(await words(stage.beside)).toContain(testWords);
    expect(await words(stage.beside)).not.toContain(liveWords);
    expect(await words(stage.tiktok)).toContain(liveWords);
    expect(await words(stage.tiktok)).not.toContain(testWords);
  });
});

describe("the permission of an account", () => {
  it("is renewed and given back where it was given", async () => {
    const { accessToken } = await readAccountRow(test);
    const renewed = await askedOf(() => getAccess(test, accessToken ?? ""));
    expect(renewed).toEqual({ live: 0, test: 1 });
    const revoked = await askedOf(async () => {
      expect(await disconnectAccount(member, test)).toEqual({ isRevoked: true });
    });
    expect(revoked).toEqual({ live: 0, test: 1 });
    expect((await readAccountRow(live)).status).toBe("connected");
  });

  it("is settled with the first connection: no account moves to the other TikTok", async () => {
    const move = db.update(accounts).set({ isTest: true }).where(eq(accounts.id, live));
    await expect(move).rejects.toMatchObject({ cause: { message: expect.stringMatching(/stays with/) } });
  });
});

describe("a webhook", () => {
  let told = 0;
  async function tell(openId: string, app: { clientKey: string; clientSecret: string }): Promise<number> {
    const time = Math.floor(Date.now() / 1000);
    const content = JSON.stringify({ reason: 1 });
    // Of a second of its own: the permission that another test gave back was told of as well.
    const created = { create_time: time + ++told };
    const event = { event: "authorization.removed", ...created, user_openid: openId, content };
    const body = JSON.stringify({ client_key: app.clientKey, ...event });
    const digest = createHmac("sha256", app.clientSecret).update(`${time}.${body}`).digest("hex");
    const headers = { "tiktok-signature": `t=${time},s=${digest}` };
    const url = `${stage.doors.origin}/api/tiktok/webhook`;
    return (await fetch(url, { method: "POST", headers, body })).status;
  }
  const statusOf = async (id: string) => (await readAccountRow(id)).status;

  it("of the sandbox speaks of test accounts, and of nobody else's", async () => {
    const { openId: liveOpenId } = await readAccountRow(live);
    const { openId: testOpenId } = await readAccountRow(test);
    expect(await tell(liveOpenId, stage.besideApp)).toBe(200);
    expect(await tell(testOpenId, stage.besideApp)).toBe(200);
    await expect.poll(() => statusOf(test), { timeout: 5000 }).toBe("reconnect needed");
    expect(await statusOf(live)).toBe("connected");
    const [app] = listTikToks(getEnv());
    if (!app) throw new Error("There is no TikTok.");
    expect(await tell(liveOpenId, app)).toBe(200);
    await expect.poll(() => statusOf(live), { timeout: 5000 }).toBe("reconnect needed");
  });

  it("that one has signed in the other's name is refused", async () => {
    const { openId } = await readAccountRow(live);
    const [app] = listTikToks(getEnv());
    const forged = { clientKey: app?.clientKey ?? "", clientSecret: stage.besideApp.clientSecret };
    expect(await tell(openId, forged)).toBe(401);
    const other = { clientKey: stage.besideApp.clientKey, clientSecret: testEnv.TIKTOK_CLIENT_SECRET };
    expect(await tell(openId, other)).toBe(401);
  });
});

it("learns of the sandbox's audit by the sandbox, and keeps it from the other", async () => {
  await stage.beside.changeApp({ isAudited: false });
  const { id } = await stage.storeVideo(member);
  expect(await publish(test, id, "Not audited there")).toMatch("needs attention");
  expect((await getTikTokAppState({ isTest: true })).audit).toBe("unaudited");
  expect((await getTikTokAppState({ isTest: false })).audit).not.toBe("unaudited");
  expect(await publish(live, id, "Audited here")).toMatch("published");
  await stage.beside.changeApp({ isAudited: true });
});
