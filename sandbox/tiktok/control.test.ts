import { readFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, it } from "vitest";
import {
  awaitStatus,
  CREATOR_INFO,
  connect,
  control,
  INBOX_INIT,
  post,
  putChunk,
  requestToken,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const CLIP = new URL("./fixtures/clip.mp4", import.meta.url);
const sandbox: TestSandbox = await startTestSandbox();
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.advance(60_000);
  await sandbox.call("/_sandbox/faults", { method: "DELETE" });
});

async function upload(token: string, path: string) {
  const bytes = new Uint8Array(await readFile(CLIP));
  const init = await post(sandbox, token, path, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(bytes.length),
  });
  const { publish_id: publishId, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  return { publishId };
}

it("ends access tokens early without blaming the client that uses one", async () => {
  const { access_token, refresh_token } = await connect(sandbox, "mara.bakes");
  await control(sandbox, "POST", "expire-access-tokens", { creator: "mara.bakes" });
  const before = (await sandbox.call("/_sandbox/state")).body.violations.length;
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.error.code).toBe("access_token_invalid");
  expect((await requestToken(sandbox, { grant_type: "refresh_token", refresh_token })).status).toBe(200);
  expect((await sandbox.call("/_sandbox/state")).body.violations).toHaveLength(before);
});

it("makes another ordinary creator, once", async () => {
  const nickname = "Nova Reads";
  expect((await control(sandbox, "PUT", "creators/nova.reads", { nickname })).status).toBe(201);
  expect((await control(sandbox, "PUT", "creators/nova.reads", { nickname })).status).toBe(409);
  const { access_token } = await connect(sandbox, "nova.reads");
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.data).toMatchObject({
    creator_nickname: nickname,
    privacy_level_options: ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
  });
});

it("changes a creator", async () => {
  const { access_token } = await connect(sandbox, "koto.ceramics");
  await control(sandbox, "PATCH", "creators/koto.ceramics", {
    isPrivate: true,
    commentDisabled: true,
    maxDurationSec: 30,
  });
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.data).toMatchObject({
    privacy_level_options: ["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
    comment_disabled: true,
    duet_disabled: true,
    max_video_post_duration_sec: 30,
  });
  expect((await control(sandbox, "PATCH", "creators/nobody", { isPrivate: true })).status).toBe(404);
  expect((await control(sandbox, "PATCH", "creators/koto.ceramics", { followerCount: 1 })).status).toBe(400);
});

it("keeps the last 1000 requests, with neither queries nor tokens in them", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await Promise.all(Array.from({ length: 1005 }, () => sandbox.call("/v2/nothing/?secret=1")));
  await post(sandbox, access_token, CREATOR_INFO);
  const { text, body } = await sandbox.call("/_sandbox/state");
  expect(body.requests).toHaveLength(1000);
  expect(body.violations).toHaveLength(1000);
  expect(body.requests.at(-1)).toMatchObject({
    method: "POST",
    path: CREATOR_INFO,
    status: 200,
    creator: "mara.bakes",
    code: "ok",
  });
  expect(text).not.toContain("secret=1");
  expect(text).not.toContain(access_token);
});

it("ends refresh tokens early without blaming the client that uses one", async () => {
  const { refresh_token } = await connect(sandbox, "mara.bakes");
  const other = await connect(sandbox, "koto.ceramics");
  await control(sandbox, "DELETE", "violations");
  await control(sandbox, "POST", "expire-refresh-tokens", { creator: "mara.bakes" });
  const fields = { grant_type: "refresh_token" };
  expect((await requestToken(sandbox, { ...fields, refresh_token })).body.error).toBe("invalid_grant");
  expect((await requestToken(sandbox, { ...fields, refresh_token: other.refresh_token })).status).toBe(200);
  expect((await sandbox.call("/_sandbox/state")).body.violations).toEqual([]);
});

it("lets a person finish a draft, hide the post, discard another and take the app away", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  const { publishId } = await upload(access_token, INBOX_INIT);
  expect((await awaitStatus(sandbox, access_token, publishId)).body.data.status).toBe("SEND_TO_USER_INBOX");
  const draft = { privacyLevel: "PUBLIC_TO_EVERYONE", caption: "Said in the app" };
  const { postId } = (await control(sandbox, "POST", `drafts/${publishId}/finish`, draft)).body;
  const done = await post(sandbox, access_token, STATUS, { publish_id: publishId });
  expect(done.text).toContain(`"publicaly_available_post_id":[${postId}]`);
  await control(sandbox, "PATCH", `posts/${postId}`, { privacyLevel: "SELF_ONLY" });
  const hidden = await post(sandbox, access_token, STATUS, { publish_id: publishId });
  expect(hidden.body.data.publicaly_available_post_id).toEqual([]);

  const other = await upload(access_token, INBOX_INIT);
  await awaitStatus(sandbox, access_token, other.publishId);
  expect((await control(sandbox, "POST", `drafts/${other.publishId}/discard`)).status).toBe(200);
  expect((await control(sandbox, "POST", `drafts/${other.publishId}/finish`, draft)).status).toBe(409);

  const remove = () => control(sandbox, "POST", "authorizations/mara.bakes/remove", { reason: 1 });
  expect((await remove()).status).toBe(200);
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.error.code).toBe("access_token_invalid");
  expect((await remove()).status).toBe(409);
});

it("changes what TikTok grants the app", async () => {
  const { access_token } = await connect(sandbox, "koto.ceramics");
  await control(sandbox, "PATCH", "creators/koto.ceramics", { isPrivate: false });
  const init = () =>
    post(sandbox, access_token, VIDEO_INIT, {
      post_info: { privacy_level: "SELF_ONLY" },
      source_info: wholeFile(1000),
    });
  const { body } = await control(sandbox, "PATCH", "app", { isAudited: false, postsPerDayMax: 7 });
  expect(body).toMatchObject({ isAudited: false, postsPerDayMax: 7, pendingSharesMax: 5 });
  expect((await init()).body.error.code).toBe("unaudited_client_can_only_post_to_private_accounts");
  await control(sandbox, "PATCH", "app", { isAudited: true, postsPerDayMax: 15 });
  expect((await init()).status).toBe(200);
});

it("takes up what was stuck when the creator no longer is", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await control(sandbox, "PATCH", "creators/mara.bakes", { isStuck: true });
  const { publishId } = await upload(access_token, VIDEO_INIT);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await control(sandbox, "PATCH", "creators/mara.bakes", { isStuck: false });
  const { body } = await awaitStatus(sandbox, access_token, publishId);
  expect(body.data.status).not.toBe("PROCESSING_UPLOAD");
});

it("holds its own callers to the rules without calling them clients", async () => {
  await control(sandbox, "DELETE", "violations");
  expect((await control(sandbox, "POST", "faults", { route: "nothing" })).status).toBe(400);
  expect((await sandbox.call("/_sandbox/state")).body.violations).toEqual([]);
});

it("takes no order from a page of another site", async () => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const answer = await sandbox.call("/_sandbox/webhooks/1/redeliver", { method: "POST", headers });
    expect(answer.status).toBe(403);
  }
});

it("hides the control API beyond loopback unless it is forced open", async () => {
  const open = await startTestSandbox({ host: "0.0.0.0", isControlForced: true });
  expect((await open.call("/_sandbox/state")).status).toBe(200);
  await open.restart({ isControlForced: false });
  expect((await open.call("/_sandbox/state")).status).toBe(404);
  expect((await open.call("/health")).body).toEqual({ ok: true });
  await open.stop();
});
