import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { awaitStatus, CREATOR_INFO, connect, post, startTestSandbox, type TestSandbox } from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";
import { draw, initPhotos, JPEG, type PhotoChanges, servePhoto } from "./testing-photos.ts";

const DAY_MS = 86_400_000;
let origin: TestOrigin;
let sandbox: TestSandbox;
let token: string;
let upright: Buffer;
let wide: Buffer;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix], webhookUrl: origin.webhookUrl });
  upright = await draw(1080, 1920).jpeg().toBuffer();
  wide = await draw(640, 360).webp().toBuffer();
});
// A day later: neither posts nor drafts of the test before count.
beforeEach(async () => {
  sandbox.advance(DAY_MS);
  token = (await connect(sandbox, "ivo.photos")).access_token;
  await post(sandbox, token, CREATOR_INFO);
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

function serve(bytes: Uint8Array, type?: string): string {
  return servePhoto(origin, bytes, type);
}

function init({ source, ...changes }: PhotoChanges = {}, as = token) {
  return initPhotos(sandbox, as, { ...changes, source: { photo_images: [serve(upright)], ...source } });
}

const DRAFT = { post_mode: "MEDIA_UPLOAD" };

async function lastViolation(): Promise<string> {
  return (await sandbox.call("/_sandbox/state")).body.violations.at(-1)?.sentence;
}

async function publishPhotos(photo_images: string[], changes: PhotoChanges = {}) {
  const { body } = await init({ ...changes, source: { photo_images } });
  return await awaitStatus(sandbox, token, body.data.publish_id);
}

it("posts photos, fetched one by one, and shows them on the profile", async () => {
  const images = [serve(upright), serve(wide, "image/webp")];
  const answer = await init({
    top: { is_aigc: true },
    info: {
      privacy_level: "PUBLIC_TO_EVERYONE",
      title: "Harbour <dawn>",
      description: "Two frames #sea",
      disable_comment: true,
      auto_add_music: true,
      brand_organic_toggle: true,
    },
    source: { photo_images: images.map((url) => `${url}?signature=secret-1`), photo_cover_index: 1 },
  });
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ publish_id: expect.stringMatching(/^p_pub_url~v2\.\d+$/) });
  const { publish_id } = answer.body.data;
  const done = await awaitStatus(sandbox, token, publish_id);
  const id = /"publicaly_available_post_id":\[(\d{19})\]/.exec(done.text)?.[1];
  expect(done.body.data).toMatchObject({
    status: "PUBLISH_COMPLETE",
    downloaded_bytes: upright.length + wide.length,
  });

  const state = await sandbox.call("/_sandbox/state");
  const { posts } = state.body.creators.find(
    ({ username }: { username: string }) => username === "ivo.photos",
  );
  expect(posts[0]).toMatchObject({
    id,
    postIds: [id],
    mediaType: "PHOTO",
    source: "PULL_FROM_URL",
    delivery: "direct",
    title: "Harbour <dawn>",
    description: "Two frames #sea",
    privacyLevel: "PUBLIC_TO_EVERYONE",
    allowComment: false,
    autoAddMusic: true,
    photoCoverIndex: 1,
    labels: ["Promotional content", "Creator labeled as AI-generated"],
    pullUrls: 2,
    photos: [describe(upright, JPEG, [1080, 1920]), describe(wide, "image/webp", [640, 360])],
  });
  expect(state.text).not.toContain("secret-1");
  expect(state.body.violations).toEqual([]);

  const profile = await sandbox.call("/@ivo.photos");
  expect(profile.text).toContain(`href="/@ivo.photos/photo/${id}"`);
  const page = await sandbox.call(`/@ivo.photos/photo/${id}`);
  expect(page.text).toContain("Harbour &#60;dawn&#62;");
  expect(page.text.match(/<img src="\/media\/\d{19}\/[01]"/g)).toHaveLength(2);
  const media = await sandbox.call(`/media/${id}/1`);
  expect([media.status, media.headers.get("content-type")]).toEqual([200, "image/webp"]);
  expect((await sandbox.call(`/media/${id}/2`)).status).toBe(404);
  expect((await sandbox.call(`/media/${id}`)).status).toBe(404);
});

function describe(bytes: Buffer, contentType: string, [width, height]: [number, number]) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, contentType, sizeBytes: bytes.length, width, height };
}

it("delivers photos to the inbox, with their words, whatever else the request says", async () => {
  const info = { title: "A title", description: "and more", privacy_level: "NONSENSE", auto_add_music: true };
  const upload = (await connect(sandbox, "ivo.photos", "video.upload")).access_token;
  const { body } = await init({ top: DRAFT, info }, upload);
  const { publish_id } = body.data;
  expect(publish_id).toMatch(/^p_pub_url~v2\.\d+$/);
  const done = await awaitStatus(sandbox, token, publish_id);
  expect(done.body.data.status).toBe("SEND_TO_USER_INBOX");
  const { creators } = (await sandbox.call("/_sandbox/state")).body;
  expect(creators.at(-1).unpublished[0]).toMatchObject({
    delivery: "inbox",
    title: "A title",
    caption: "A title\nand more",
    privacyLevel: "",
    autoAddMusic: false,
  });
  await expect
    .poll(() => origin.heard(publish_id).map(({ event }) => event))
    .toEqual(["post.publish.inbox_delivered"]);
});

it.each<[string, PhotoChanges, number, string]>([
  ["another medium", { top: { media_type: "VIDEO" } }, 400, "invalid_param"],
  ["a mode with a space", { top: { post_mode: "DIRECT POST" } }, 400, "invalid_param"],
  ["no mode", { top: { post_mode: undefined } }, 400, "invalid_param"],
  ["a long title", { info: { title: "x".repeat(91) } }, 400, "invalid_param"],
  ["a long title of emoji", { info: { title: "🍞".repeat(46) } }, 400, "invalid_param"],
  ["a long description", { info: { description: "x".repeat(4001) } }, 400, "invalid_param"],
  ["an upload", { source: { source: "FILE_UPLOAD" } }, 400, "invalid_param"],
  ["no photos", { source: { photo_images: [] } }, 400, "invalid_param"],
  [
    "36 photos",
    { source: { photo_images: Array(36).fill("https://example.com/a.jpg") } },
    400,
    "invalid_param",
  ],
  ["no cover", { source: { photo_cover_index: undefined } }, 400, "invalid_param"],
  ["a cover beyond the last", { source: { photo_cover_index: 1 } }, 400, "invalid_param"],
  ["a cover before the first", { source: { photo_cover_index: -1 } }, 400, "invalid_param"],
  [
    "one photo of somebody else",
    { source: { photo_images: ["https://example.com/a.jpg"] } },
    403,
    "url_ownership_unverified",
  ],
  ["no privacy level", { info: { privacy_level: undefined } }, 403, "privacy_level_option_mismatch"],
  [
    "a foreign level",
    { info: { privacy_level: "FOLLOWER_OF_CREATOR" } },
    403,
    "privacy_level_option_mismatch",
  ],
])("refuses %s", async (_, changes, status, code) => {
  const answer = await init(changes);
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
});

it("takes words of exactly the longest, and 35 photos", async () => {
  const small = serve(await draw(64, 64).jpeg().toBuffer());
  const done = await publishPhotos(Array(35).fill(small), {
    info: { title: "🍞".repeat(45), description: "🍞".repeat(2000) },
  });
  expect(done.body.data.status).toBe("PUBLISH_COMPLETE");
});

it("demands the scope of its mode", async () => {
  const upload = (await connect(sandbox, "ivo.photos", "video.upload")).access_token;
  const direct = (await connect(sandbox, "ivo.photos", "video.publish")).access_token;
  expect((await init({}, upload)).body.error.code).toBe("scope_not_authorized");
  expect((await init({ top: DRAFT }, direct)).body.error.code).toBe("scope_not_authorized");
});

it.each(["is_aigc", "disable_duet", "disable_stitch"])(
  "passes over %s in post_info, and notes it",
  async (field) => {
    const { status, body } = await init({ info: { [field]: true } });
    expect(status).toBe(200);
    expect(await lastViolation()).toBe(`post_info has no ${field} for photos.`);
    const { creators } = (await sandbox.call("/_sandbox/state")).body;
    const { posts, unpublished } = creators.at(-1);
    const made = [...posts, ...unpublished].find(({ publishId }) => publishId === body.data.publish_id);
    expect(made).toMatchObject({ isAigc: false, allowDuet: false, allowStitch: false });
  },
);

it("asks for no duet and no stitch of creators who have them off", async () => {
  const before = await lastViolation();
  const juno = (await connect(sandbox, "juno.sketches")).access_token;
  await post(sandbox, juno, CREATOR_INFO);
  expect((await init({}, juno)).status).toBe(200);
  expect(await lastViolation()).toBe(before);
});

it("notes manners as for videos", async () => {
  const koto = (await connect(sandbox, "koto.ceramics")).access_token;
  await init({}, koto);
  expect(await lastViolation()).toBe("content/init came without a creator_info query in the hour before.");
  await init({ info: { brand_content_toggle: true } });
  expect(await lastViolation()).toBe("Branded content cannot be SELF_ONLY.");
});

it("refuses drafts, and only those, where the creator's app is too old", async () => {
  sandbox.inside().store.run("UPDATE creators SET isAppOld = 1 WHERE username = 'tilda.reads'");
  const tilda = (await connect(sandbox, "tilda.reads")).access_token;
  const draft = await init({ top: DRAFT }, tilda);
  expect([draft.status, draft.body.error.code]).toEqual([400, "app_version_check_failed"]);
  expect((await init({}, tilda)).status).toBe(200);
});

it("counts drafts of photos among the five pending ones", async () => {
  for (let index = 0; index < 5; index++) expect((await init({ top: DRAFT })).status).toBe(200);
  sandbox.advance(60_000);
  const sixth = await init({ top: DRAFT });
  expect([sixth.status, sixth.body.error.code]).toEqual([403, "spam_risk_too_many_pending_share"]);
});

it("refuses a banned creator in both modes", async () => {
  const vesper = (await connect(sandbox, "vesper.late")).access_token;
  for (const top of [{}, DRAFT]) {
    const { status, body } = await init({ top }, vesper);
    expect([status, body.error.code]).toEqual([403, "spam_risk_user_banned_from_posting"]);
  }
});

it("answers the seventh init of a minute with 429", async () => {
  const statuses: number[] = [];
  for (let index = 0; index < 7; index++) statuses.push((await init()).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
});
