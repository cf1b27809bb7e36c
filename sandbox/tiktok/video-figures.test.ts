import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeVisibility } from "./acts.ts";
import {
  awaitStatus,
  CONTENT_INIT,
  connect,
  post,
  publish,
  startTestSandbox,
  type TestSandbox,
} from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";

const HOUR_MS = 60 * 60_000;
const PUBLIC = "PUBLIC_TO_EVERYONE";
const FIGURES = "view_count,like_count,comment_count,share_count";
let origin: TestOrigin;
let sandbox: TestSandbox;

beforeAll(async () => {
  origin = await startTestOrigin();
  const accessSeconds = 1_000_000;
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix], accessSeconds, moderationMs: HOUR_MS });
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

async function postPhotos(token: string): Promise<void> {
  const bytes = await sharp({ create: { width: 300, height: 400, channels: 3, background: "#446" } })
    .jpeg()
    .toBuffer();
  const wide = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#644" } })
    .webp()
    .toBuffer();
  const photo_images = [
    origin.serve("a.jpg", bytes, "image/jpeg"),
    origin.serve("b.webp", wide, "image/webp"),
  ];
  const { body } = await post(sandbox, token, CONTENT_INIT, {
    media_type: "PHOTO",
    post_mode: "DIRECT_POST",
    post_info: { privacy_level: PUBLIC, title: "Two frames", description: "of one harbour" },
    source_info: { source: "PULL_FROM_URL", photo_images, photo_cover_index: 1 },
  });
  await awaitStatus(sandbox, token, body.data.publish_id);
}

async function list(token: string, fields: string) {
  return (await post(sandbox, token, `/v2/video/list/?fields=${fields}`)).body.data.videos;
}

it("lists photo posts with their cover, once moderation has let them through", async () => {
  const { access_token } = await connect(sandbox, "ivo.photos");
  await postPhotos(access_token);
  expect(await list(access_token, "id")).toEqual([]);
  sandbox.advance(HOUR_MS);
  const [photos] = await list(
    access_token,
    "id,share_url,title,video_description,width,height,duration,cover_image_url",
  );
  expect(photos).toEqual({
    id: expect.stringMatching(/^\d{19}$/),
    share_url: `${sandbox.origin}/@ivo.photos/photo/${photos.id}`,
    title: "Two frames",
    video_description: "Two frames\nof one harbour",
    width: 400,
    height: 300,
    duration: 0,
    cover_image_url: `${sandbox.origin}/media/${photos.id}/1`,
  });
  expect((await sandbox.call(photos.cover_image_url)).headers.get("content-type")).toBe("image/webp");
  expect((await sandbox.call(photos.share_url)).status).toBe(200);
  changeVisibility(sandbox.inside(), photos.id, "SELF_ONLY");
  expect(await list(access_token, "id")).toEqual([]);
});

it("lets figures grow with the age of a post, the same in both calls, and no comments where they are off", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  const bytes = new Uint8Array(await readFile(new URL("./fixtures/clip.mov", import.meta.url)));
  for (const disable_comment of [false, true]) {
    await publish(sandbox, access_token, { bytes, info: { privacy_level: PUBLIC, disable_comment } });
    sandbox.advance(HOUR_MS);
  }
  const before = await list(access_token, `id,${FIGURES}`);
  sandbox.advance(48 * HOUR_MS);
  const after = await list(access_token, `id,${FIGURES}`);
  expect(after[1].view_count).toBeGreaterThan(before[1].view_count);
  expect(after[1].like_count).toBeGreaterThan(0);
  expect(after[1].comment_count).toBeGreaterThan(0);
  expect(after[1].share_count).toBeGreaterThan(0);
  expect(after[0].comment_count).toBe(0);
  const query = { filters: { video_ids: after.map(({ id }: { id: string }) => id) } };
  const asked = await post(sandbox, access_token, `/v2/video/query/?fields=id,${FIGURES}`, query);
  expect(asked.body.data.videos).toHaveLength(2);
  expect(asked.body.data.videos).toEqual(expect.arrayContaining(after));
});
