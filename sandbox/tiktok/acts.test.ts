import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { changeVisibility, discardDraft, finishDraft, removeAuthorization } from "./acts.ts";
import {
  awaitStatus,
  CREATOR_INFO,
  connect,
  INBOX_INIT,
  post,
  publish,
  putChunk,
  requestToken,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";

const DAY_MS = 86_400_000;
const MODERATION_MS = 60_000;
const PUBLIC = "PUBLIC_TO_EVERYONE";
let origin: TestOrigin;
let sandbox: TestSandbox;
let token: string;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({
    pullPrefixes: [origin.prefix],
    webhookUrl: origin.webhookUrl,
    moderationMs: MODERATION_MS,
  });
  bytes = new Uint8Array(await readFile(new URL("./fixtures/clip.mov", import.meta.url)));
});
beforeEach(async () => {
  sandbox.advance(DAY_MS);
  token = (await connect(sandbox, "mara.bakes")).access_token;
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

async function sendDraft(): Promise<string> {
  const { body } = await post(sandbox, token, INBOX_INIT, { source_info: wholeFile(bytes.length) });
  const { publish_id, upload_url } = body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  await awaitStatus(sandbox, token, publish_id);
  return publish_id;
}

async function idsOf(publish_id: string): Promise<string[]> {
  const { text } = await post(sandbox, token, STATUS, { publish_id });
  return /"publicaly_available_post_id":\[([\d,]*)\]/.exec(text)?.[1]?.split(",").filter(Boolean) ?? ["none"];
}

async function eventsOf(publishId: string, count: number) {
  await expect.poll(() => origin.heard(publishId), { timeout: 3000 }).toHaveLength(count);
  return origin.heard(publishId).map(({ event, content }) => [event, content.post_id ?? null]);
}

it("posts a draft as often as the creator does, and has no public id before moderation ends", async () => {
  const publishId = await sendDraft();
  const first = finishDraft(sandbox.inside(), publishId, { privacyLevel: PUBLIC, caption: "From the phone" });
  const status = await post(sandbox, token, STATUS, { publish_id: publishId });
  expect(status.body.data).toEqual({
    status: "PUBLISH_COMPLETE",
    publicaly_available_post_id: [],
    uploaded_bytes: bytes.length,
  });
  const second = finishDraft(sandbox.inside(), publishId, { privacyLevel: PUBLIC });
  const hidden = finishDraft(sandbox.inside(), publishId, { privacyLevel: "SELF_ONLY" });
  expect(first).toMatch(/^\d{19}$/);
  sandbox.advance(MODERATION_MS);
  expect(await idsOf(publishId)).toEqual([first, second]);
  const events = await eventsOf(publishId, 6);
  expect(events[0]).toEqual(["post.publish.inbox_delivered", null]);
  // They are sent side by side: which of them arrives first is anybody's guess.
  expect(events.slice(1).sort()).toEqual([
    ["post.publish.complete", null],
    ["post.publish.complete", null],
    ["post.publish.complete", null],
    ...[first, second].map((id) => ["post.publish.publicly_available", id]).sort(),
  ]);
  const { posts } = (await sandbox.call("/_sandbox/state")).body.creators[0];
  expect(posts[0]).toMatchObject({
    publishId,
    id: first,
    postIds: [first, second, hidden],
    delivery: "inbox",
  });
  const profile = (await sandbox.call("/@mara.bakes")).text;
  expect(profile.match(/data-post=/g)).toHaveLength(3);
  expect(profile).toContain("From the phone");
  expect(profile).toContain("Posted 3 times");
});

it("counts posts from drafts neither as posts of the API nor as the app's active creators", async () => {
  const publishId = await sendDraft();
  finishDraft(sandbox.inside(), publishId, { privacyLevel: "SELF_ONLY" });
  const { store } = sandbox.inside();
  store.run("UPDATE app SET postsPerDayMax = 1, activeCreatorsMax = 1");
  expect((await post(sandbox, token, CREATOR_INFO)).body.error.code).toBe("ok");
  const other = (await connect(sandbox, "koto.ceramics")).access_token;
  expect((await post(sandbox, other, CREATOR_INFO)).body.error.code).toBe("ok");
  store.run("UPDATE app SET postsPerDayMax = 15, activeCreatorsMax = 1000");
});

it("lets a draft be thrown away, and not be posted afterwards", async () => {
  const publishId = await sendDraft();
  discardDraft(sandbox.inside(), publishId);
  expect(() => finishDraft(sandbox.inside(), publishId, { privacyLevel: PUBLIC })).toThrow("not in");
  expect(() => discardDraft(sandbox.inside(), publishId)).toThrow("not in");
  const { body } = await post(sandbox, token, STATUS, { publish_id: publishId });
  expect(body.data.status).toBe("SEND_TO_USER_INBOX");
  expect((await sandbox.call("/@mara.bakes")).text).toContain("Discarded");
});

it("finishes only what is in the inbox, with a privacy level that the creator has", async () => {
  const inside = sandbox.inside();
  const init = await post(sandbox, token, INBOX_INIT, { source_info: wholeFile(1000) });
  expect(() => finishDraft(inside, init.body.data.publish_id, { privacyLevel: PUBLIC })).toThrow("not in");
  const { publishId: direct } = await publish(sandbox, token, { bytes });
  expect(() => finishDraft(inside, direct, { privacyLevel: PUBLIC })).toThrow("There is no draft");
  expect(() => finishDraft(inside, "v_inbox_file~nothing", { privacyLevel: PUBLIC })).toThrow("no draft");
  const draft = await sendDraft();
  const privacyLevel = "FOLLOWER_OF_CREATOR";
  expect(() => finishDraft(inside, draft, { privacyLevel })).toThrow("privacyLevel must be one of");
});

it("tells when a post becomes public later, when it is no longer, and when it is again", async () => {
  const { publishId } = await publish(sandbox, token, { bytes });
  const { posts } = (await sandbox.call("/_sandbox/state")).body.creators[0];
  const { id } = posts.find((entry: { publishId: string }) => entry.publishId === publishId);
  changeVisibility(sandbox.inside(), id, PUBLIC);
  expect(await idsOf(publishId)).toEqual([]);
  sandbox.advance(MODERATION_MS);
  expect(await idsOf(publishId)).toEqual([id]);
  await eventsOf(publishId, 2);
  changeVisibility(sandbox.inside(), id, "SELF_ONLY");
  expect(await idsOf(publishId)).toEqual([]);
  changeVisibility(sandbox.inside(), id, PUBLIC);
  sandbox.advance(MODERATION_MS);
  expect(await eventsOf(publishId, 4)).toEqual([
    ["post.publish.complete", null],
    ["post.publish.publicly_available", id],
    ["post.publish.no_longer_publicaly_available", id],
    ["post.publish.publicly_available", id],
  ]);
  expect(origin.heard(publishId)[1]?.content).toEqual({
    publish_id: publishId,
    publish_type: "DIRECT_PUBLISH",
    post_id: id,
  });
  expect(() => changeVisibility(sandbox.inside(), id, "FOLLOWER_OF_CREATOR")).toThrow("must be one of");
  expect(() => changeVisibility(sandbox.inside(), "7", PUBLIC)).toThrow("There is no post 7");
});

it("tells nothing of a post that was hidden before its moderation ended", async () => {
  const { publishId } = await publish(sandbox, token, { bytes, info: { privacy_level: PUBLIC } });
  const { posts } = (await sandbox.call("/_sandbox/state")).body.creators[0];
  const { id } = posts.find((entry: { publishId: string }) => entry.publishId === publishId);
  changeVisibility(sandbox.inside(), id, "SELF_ONLY");
  sandbox.advance(MODERATION_MS);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await eventsOf(publishId, 1)).toEqual([["post.publish.complete", null]]);
});

it("tells once of a moderation that ended while the sandbox was stopped", async () => {
  const { publishId } = await publish(sandbox, token, { bytes, info: { privacy_level: PUBLIC } });
  await eventsOf(publishId, 1);
  await sandbox.restart();
  sandbox.advance(MODERATION_MS);
  await sandbox.restart();
  const [, told] = await eventsOf(publishId, 2);
  expect(told?.[0]).toBe("post.publish.publicly_available");
  await new Promise((resolve) => setTimeout(resolve, 600));
  await eventsOf(publishId, 2);
});

it("ends what is under way when the creator disconnects the app, and blames no client for it", async () => {
  const again = await connect(sandbox, "bo.skates");
  await post(sandbox, again.access_token, CREATOR_INFO);
  const init = await post(sandbox, again.access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY", disable_duet: true },
    source_info: {
      source: "PULL_FROM_URL",
      video_url: origin.serveBy("endless.mp4", (_, response) => void response.writeHead(200).write("x")),
    },
  });
  const before = (await sandbox.call("/_sandbox/state")).body.violations.length;
  removeAuthorization(sandbox.inside(), "bo.skates", 1);
  const late = await post(sandbox, again.access_token, CREATOR_INFO);
  expect([late.status, late.body.error.code]).toEqual([401, "access_token_invalid"]);
  const refreshed = await requestToken(sandbox, {
    grant_type: "refresh_token",
    refresh_token: again.refresh_token,
  });
  expect(refreshed.body.error).toBe("invalid_grant");
  expect((await sandbox.call("/_sandbox/state")).body.violations).toHaveLength(before);

  const { publish_id } = init.body.data;
  await expect
    .poll(() => origin.heard(publish_id))
    .toMatchObject([{ event: "post.publish.failed", content: { reason: "auth_removed" } }]);
  await expect
    .poll(() => origin.heard(again.open_id).at(-1))
    .toEqual({
      event: "authorization.removed",
      content: { reason: 1 },
    });
  expect(() => removeAuthorization(sandbox.inside(), "bo.skates", 1)).toThrow("has let no app in");
  const renewed = (await connect(sandbox, "bo.skates")).access_token;
  expect((await post(sandbox, renewed, CREATOR_INFO)).status).toBe(200);
});
