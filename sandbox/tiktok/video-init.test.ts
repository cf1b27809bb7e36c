import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  CREATOR_INFO,
  connect,
  post,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const MINUTE_MS = 60_000;
let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  token = (await connect(sandbox, "mara.bakes")).access_token;
});
beforeEach(() => sandbox.advance(MINUTE_MS));
afterAll(() => sandbox.stop());

function init(info: object = {}, source: object = wholeFile(1000), as = token) {
  const post_info = { privacy_level: "SELF_ONLY", ...info };
  return post(sandbox, as, VIDEO_INIT, { post_info, source_info: source });
}

async function creatorState(username: string) {
  const { body } = await sandbox.call("/_sandbox/state");
  return body.creators.find((creator: { username: string }) => creator.username === username);
}

async function lastViolation(): Promise<string> {
  return (await sandbox.call("/_sandbox/state")).body.violations.at(-1)?.sentence;
}

it("answers with a publish id and an upload URL within their lengths", async () => {
  const { status, body } = await init();
  expect(status).toBe(200);
  expect(body.error).toEqual({ code: "ok", message: "", log_id: expect.any(String) });
  expect(body.data.publish_id).toMatch(/^v_pub_file~.{1,53}$/);
  expect(body.data.upload_url.startsWith(sandbox.origin)).toBe(true);
  expect(body.data.upload_url.length).toBeLessThanOrEqual(256);
});

it.each([
  [{ title: "x".repeat(2201) }, undefined, 400, "invalid_param"],
  [{ title: "🍞".repeat(1101) }, undefined, 400, "invalid_param"],
  [{ disable_comment: "yes" }, undefined, 400, "invalid_param"],
  [{ privacy_level: undefined }, undefined, 403, "privacy_level_option_mismatch"],
  [{ privacy_level: "FOLLOWER_OF_CREATOR" }, undefined, 403, "privacy_level_option_mismatch"],
  [{}, { source: "FILE_UPLOAD", video_size: 1000 }, 400, "invalid_param"],
  [{}, { ...wholeFile(1000), total_chunk_count: 2 }, 400, "invalid_param"],
  [{}, { source: "PULL_FROM_URL", video_url: "https://example.com/a.mp4" }, 403, "url_ownership_unverified"],
])("refuses %o with %o: %i %s", async (info, source, status, code) => {
  const answer = await init(info, source);
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
});

it("takes a caption of exactly 2200 UTF-16 units", async () => {
  expect((await init({ title: "🍞".repeat(1100) })).status).toBe(200);
});

it("offers a private account its own privacy levels", async () => {
  const { access_token } = await connect(sandbox, "juno.sketches");
  const info = (await post(sandbox, access_token, CREATOR_INFO)).body.data;
  expect(info.privacy_level_options).toEqual(["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"]);
  expect(info).toMatchObject({ comment_disabled: false, duet_disabled: true, stitch_disabled: true });
  const answer = await init({ privacy_level: "PUBLIC_TO_EVERYONE" }, undefined, access_token);
  expect(answer.body.error.code).toBe("privacy_level_option_mismatch");
});

it("keeps off what the creator switched off, and notes who asked for it", async () => {
  const { access_token } = await connect(sandbox, "tilda.reads");
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.data.comment_disabled).toBe(true);
  await init({ disable_comment: false }, undefined, access_token);
  expect((await creatorState("tilda.reads")).unpublished[0]).toMatchObject({
    allowComment: false,
    allowDuet: true,
  });
  expect(await lastViolation()).toBe("The post asks for comment, which the creator disabled.");
});

it("says with HTTP 200 that a creator cannot post, and with 403 at init", async () => {
  const { access_token } = await connect(sandbox, "vesper.late");
  const code = "spam_risk_user_banned_from_posting";
  const info = await post(sandbox, access_token, CREATOR_INFO);
  expect([info.status, info.body.error.code]).toEqual([200, code]);
  const answer = await init({}, undefined, access_token);
  expect([answer.status, answer.body.error.code]).toEqual([403, code]);
});

it("answers the seventh init of a minute with 429, and the next minute as usual", async () => {
  const statuses: number[] = [];
  for (let index = 0; index < 7; index++) statuses.push((await init()).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await init()).body.error.code).toBe("rate_limit_exceeded");
  sandbox.advance(MINUTE_MS);
  expect((await init()).status).toBe(200);
});

it("notes an init that no creator_info went before", async () => {
  const { access_token } = await connect(sandbox, "fen.outdoors");
  await init({ disable_comment: true }, undefined, access_token);
  expect(await lastViolation()).toContain("without a creator_info query");
});

it("accepts private branded content, as the API documents no error, but notes it", async () => {
  expect((await init({ brand_content_toggle: true })).status).toBe(200);
  expect(await lastViolation()).toBe("Branded content cannot be SELF_ONLY.");
});

it("refuses a body that is not JSON, or not said to be, or too large", async () => {
  const send = (type: string, body: string) =>
    sandbox.call(VIDEO_INIT, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": type },
      body,
    });
  for (const [type, body] of [
    ["application/json", "{"],
    ["text/plain", "{}"],
    ["application/json", `"${"x".repeat(70_000)}"`],
  ] as const) {
    const answer = await send(type, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_param"]);
  }
});
