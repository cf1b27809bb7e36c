import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, post, publish, STATUS, startTestSandbox, type TestSandbox } from "./testing.ts";

const CLIP = new URL("./fixtures/clip.mov", import.meta.url);
let sandbox: TestSandbox;
let token: string;
const ids: string[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox();
  token = (await connect(sandbox, "mara.bakes")).access_token;
  const bytes = new Uint8Array(await readFile(CLIP));
  for (const privacy_level of ["PUBLIC_TO_EVERYONE", "SELF_ONLY", "PUBLIC_TO_EVERYONE"]) {
    sandbox.advance(1000);
    const info = { privacy_level, title: privacy_level, is_aigc: true };
    await publish(sandbox, token, { bytes, info, type: "video/quicktime" });
  }
  const { body } = await sandbox.call("/_sandbox/state");
  ids.push(...body.creators[0].posts.map((entry: { id: string }) => entry.id));
});
afterAll(() => sandbox.stop());

function userInfo(query: string, as = token) {
  return sandbox.call(`/v2/user/info/${query}`, { headers: { authorization: `Bearer ${as}` } });
}

it("tells of the user only what was asked", async () => {
  const { body } = await userInfo("?fields=open_id,username,video_count,avatar_url");
  expect(body.data.user).toEqual({
    open_id: expect.any(String),
    username: "mara.bakes",
    video_count: 2,
    avatar_url: `${sandbox.origin}/avatars/mara.bakes.svg`,
  });
  const avatar = await sandbox.call(body.data.user.avatar_url);
  expect([avatar.status, avatar.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});

it("demands known fields and the scopes they need", async () => {
  expect((await userInfo("")).body.error.code).toBe("invalid_params");
  expect((await userInfo("?fields=shoe_size")).body.error.code).toBe("invalid_params");
  const basic = (await connect(sandbox, "mara.bakes", "user.info.basic")).access_token;
  expect((await userInfo("?fields=display_name", basic)).status).toBe(200);
  const more = await userInfo("?fields=display_name,follower_count", basic);
  expect([more.status, more.body.error.code]).toEqual([400, "scope_permission_missed"]);
});

it("answers a path that is no URL like any it does not know", async () => {
  const status = await new Promise((resolve) => {
    const { hostname, port } = new URL(sandbox.origin);
    request({ hostname, port, path: "//" }, (response) => resolve(response.statusCode)).end();
  });
  expect(status).toBe(404);
});

it("refuses a call without a token, or with a made-up one", async () => {
  for (const headers of [new Headers(), new Headers({ authorization: "Bearer act.nothing" })]) {
    const { status, body } = await sandbox.call("/v2/user/info/?fields=open_id", { headers });
    expect([status, body.error.code]).toEqual([401, "access_token_invalid"]);
  }
});

it("lists public videos only, newest first, page by page", async () => {
  const first = await post(sandbox, token, "/v2/video/list/?fields=id,title,is_aigc", { max_count: 1 });
  expect(first.body.data).toMatchObject({
    videos: [{ id: ids[0], title: "PUBLIC_TO_EVERYONE", is_aigc: true }],
    has_more: true,
  });
  const { cursor } = first.body.data;
  const second = await post(sandbox, token, "/v2/video/list/?fields=id", { max_count: 1, cursor });
  expect(second.body.data).toMatchObject({ videos: [{ id: ids[2] }], has_more: false });
  const many = await post(sandbox, token, "/v2/video/list/?fields=id", { max_count: 21 });
  expect(many.body.error.code).toBe("invalid_params");
});

it("finds the creator's own public videos by id, and counts their views", async () => {
  await sandbox.call(`/@mara.bakes/video/${ids[0]}`);
  const query = { filters: { video_ids: ids } };
  const { body } = await post(
    sandbox,
    token,
    "/v2/video/query/?fields=id,share_url,view_count,duration",
    query,
  );
  expect(body.data.videos.map(({ id }: { id: string }) => id).sort()).toEqual([ids[0], ids[2]].sort());
  expect(body.data.videos.find(({ id }: { id: string }) => id === ids[0])).toEqual({
    id: ids[0],
    share_url: `${sandbox.origin}/@mara.bakes/video/${ids[0]}`,
    view_count: 1,
    duration: 2,
  });
  const stranger = (await connect(sandbox, "bo.skates")).access_token;
  const foreign = await post(sandbox, stranger, "/v2/video/query/?fields=id", query);
  expect(foreign.body.data.videos).toEqual([]);
});

it("shows every post on the profile with who can see it", async () => {
  const { text } = await sandbox.call("/@mara.bakes");
  expect(text.match(/data-post=/g)).toHaveLength(3);
  expect(text).toContain(">Only me<");
  expect((await sandbox.call("/@nobody")).status).toBe(404);
  expect((await sandbox.call("/")).text).toContain("/@vesper.late");
});

it("withholds the public id while a post is moderated", async () => {
  const slow = await startTestSandbox({ moderationMs: 60_000 });
  const { access_token } = await connect(slow, "mara.bakes");
  const bytes = new Uint8Array(await readFile(CLIP));
  const info = { privacy_level: "PUBLIC_TO_EVERYONE" };
  const { status, publishId: publish_id } = await publish(slow, access_token, { bytes, info });
  expect(status.body.data).toMatchObject({ status: "PUBLISH_COMPLETE", publicaly_available_post_id: [] });
  slow.advance(60_000);
  const later = await post(slow, access_token, STATUS, { publish_id });
  expect(later.body.data.publicaly_available_post_id).toHaveLength(1);
  await slow.stop();
});
