import { expect } from "vitest";
import {
  CONTENT_INIT,
  CREATOR_INFO,
  control,
  INBOX_INIT,
  post,
  STATUS,
  VIDEO_INIT,
  wholeFile,
} from "../testing.ts";
import {
  ask,
  changeApp,
  draftBody,
  MODERATION_MS,
  photoBody,
  type Row,
  see,
  send,
  tokenOf,
  videoBody,
  type World,
} from "./world.ts";

const info = (username: string, title: string, expected: object): Row => ({
  section: "Creator info",
  title,
  request: async (world) => (await ask(world, CREATOR_INFO, {}, { username })).data,
  expected,
});

const video = (title: string, body: unknown, status: number, code = "ok"): Row => ({
  section: "Direct post",
  title,
  request: (world) => ask(world, VIDEO_INIT, body),
  expected: { status, code },
});

type Photos = Parameters<typeof photoBody>[1];
const photos = (
  title: string,
  parts: Photos | ((world: World) => Photos),
  status: number,
  code = "ok",
): Row => ({
  section: "Photos",
  title,
  request: (world) =>
    ask(world, CONTENT_INIT, photoBody(world, typeof parts === "function" ? parts(world) : parts)),
  expected: { status, code },
});

const manyUrls = (count: number) => (world: World) => ({
  source: { photo_images: Array.from({ length: count }, (_, index) => `${world.app.prefix}${index}.jpg`) },
});

const PRIVATE_OPTIONS = ["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];

const CREATOR: Row[] = [
  info("mara.bakes", "a public account", {
    creator_avatar_url: expect.stringMatching(/^http/),
    creator_username: "mara.bakes",
    creator_nickname: "Mara Bakes",
    privacy_level_options: ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: false,
    max_video_post_duration_sec: expect.any(Number),
  }),
  info("juno.sketches", "a private account has its own options and neither duet nor stitch", {
    privacy_level_options: PRIVATE_OPTIONS,
    duet_disabled: true,
    stitch_disabled: true,
  }),
  info("tilda.reads", "comments set to no one", { comment_disabled: true }),
  info("bo.skates", "duet set to no one", { duet_disabled: true, stitch_disabled: false }),
  info("nils.in.short", "a creator's own longest video", { max_video_post_duration_sec: 15 }),
  {
    section: "Creator info",
    title: "an unaudited app gets a normal answer",
    request: async (world) => {
      await changeApp(world, { isAudited: false });
      return await ask(world, CREATOR_INFO);
    },
    expected: { status: 200, code: "ok" },
  },
];

const DIRECT: Row[] = [
  {
    section: "Direct post",
    title: "a publish_id of at most 64 characters and an upload_url of at most 256",
    request: async (world) => (await ask(world, VIDEO_INIT, videoBody())).data,
    expected: {
      publish_id: expect.stringMatching(/^v_pub_file~.{1,53}$/),
      upload_url: expect.stringMatching(/^.{1,256}$/),
    },
  },
  {
    section: "Direct post",
    title: "no upload_url for a pull",
    request: async (world) => {
      const source = { source: "PULL_FROM_URL", video_url: `${world.app.prefix}none.mp4` };
      return Object.keys((await ask(world, VIDEO_INIT, videoBody({}, source))).data);
    },
    expected: ["publish_id"],
  },
  video("a caption of 2200 UTF-16 units", videoBody({ title: "🍞".repeat(1100) }), 200),
  video("a caption of 2201 UTF-16 units", videoBody({ title: "x".repeat(2201) }), 400, "invalid_param"),
  video("an invalid cover means the first frame", videoBody({ video_cover_timestamp_ms: -5 }), 200),
  video("all toggles at once", videoBody({ disable_duet: true, disable_stitch: true, is_aigc: true }), 200),
  video("a toggle that is no boolean", videoBody({ disable_duet: "yes" }), 400, "invalid_param"),
  video("an unknown source", videoBody({}, { source: "FTP" }), 400, "invalid_param"),
  video("no video_size", videoBody({}, { ...wholeFile(1000), video_size: undefined }), 400, "invalid_param"),
  video("no video_url", videoBody({}, { source: "PULL_FROM_URL" }), 400, "invalid_param"),
];

const DRAFTS: Row[] = [
  {
    section: "Drafts",
    title: "a draft needs source_info alone, and its answer is that of a direct post",
    request: async (world) => (await ask(world, INBOX_INIT, draftBody())).data,
    expected: { publish_id: expect.stringMatching(/^v_inbox_file~/), upload_url: expect.any(String) },
  },
  {
    section: "Drafts",
    title: "it ends in the inbox",
    request: async (world) => (await send(world, { path: INBOX_INIT })).answer.body.data,
    expected: { status: "SEND_TO_USER_INBOX" },
  },
  {
    section: "Drafts",
    title: "one draft can be posted several times",
    request: async (world) => {
      const { token, publishId } = await send(world, { path: INBOX_INIT });
      const draft = { privacyLevel: "PUBLIC_TO_EVERYONE" };
      for (const _ of [1, 2]) await control(world.sandbox, "POST", `drafts/${publishId}/finish`, draft);
      world.sandbox.advance(MODERATION_MS);
      const { data } = (await post(world.sandbox, token, STATUS, { publish_id: publishId })).body;
      return { status: data.status, count: data.publicaly_available_post_id.length };
    },
    expected: { status: "PUBLISH_COMPLETE", count: 2 },
  },
  {
    section: "Drafts",
    title: "five pending drafts in 24 hours, and a sixth when one of them is posted",
    request: async (world) => {
      const token = await tokenOf(world);
      const { publishId } = await send(world, { path: INBOX_INIT });
      const init = async () => see(await post(world.sandbox, token, INBOX_INIT, draftBody())).code;
      const codes = [await init(), await init(), await init(), await init(), await init()];
      await control(world.sandbox, "POST", `drafts/${publishId}/finish`, { privacyLevel: "SELF_ONLY" });
      world.sandbox.advance(60_000);
      return [...codes, await init()];
    },
    expected: ["ok", "ok", "ok", "ok", "spam_risk_too_many_pending_share", "ok"],
  },
];

const PHOTOS: Row[] = [
  {
    section: "Photos",
    title: "a publish_id alone",
    request: async (world) => (await ask(world, CONTENT_INIT, photoBody(world))).data,
    expected: { publish_id: expect.stringMatching(/^p_pub_url~.{1,54}$/) },
  },
  photos("another media_type", { top: { media_type: "VIDEO" } }, 400, "invalid_param"),
  photos("post_mode with a space", { top: { post_mode: "DIRECT POST" } }, 400, "invalid_param"),
  photos("is_aigc at the top level", { top: { is_aigc: true } }, 200),
  photos("a title of 90 units", { info: { title: "x".repeat(90) } }, 200),
  photos("a title of 91 units", { info: { title: "x".repeat(91) } }, 400, "invalid_param"),
  photos("a description of 4000 units", { info: { description: "x".repeat(4000) } }, 200),
  photos("a description of 4001 units", { info: { description: "x".repeat(4001) } }, 400, "invalid_param"),
  photos("35 photos", manyUrls(35), 200),
  photos("36 photos", manyUrls(36), 400, "invalid_param"),
  photos("no photo", manyUrls(0), 400, "invalid_param"),
  photos("a cover beyond the last photo", { source: { photo_cover_index: 1 } }, 400, "invalid_param"),
  photos("no cover", { source: { photo_cover_index: undefined } }, 400, "invalid_param"),
  photos("a file upload", { source: { source: "FILE_UPLOAD" } }, 400, "invalid_param"),
  photos(
    "a draft needs no privacy_level",
    { top: { post_mode: "MEDIA_UPLOAD" }, info: { privacy_level: undefined } },
    200,
  ),
];

const CAPS: Row[] = [
  {
    section: "Unaudited apps",
    title: "unaudited: SELF_ONLY on a private account",
    request: async (world) => {
      await changeApp(world, { isAudited: false });
      return await ask(world, VIDEO_INIT, videoBody(), { username: "juno.sketches" });
    },
    expected: { status: 200, code: "ok" },
  },
  {
    section: "Unaudited apps",
    title: "unaudited: more than SELF_ONLY on a private account",
    request: async (world) => {
      await changeApp(world, { isAudited: false });
      const body = videoBody({ privacy_level: "FOLLOWER_OF_CREATOR" });
      return await ask(world, VIDEO_INIT, body, { username: "juno.sketches" });
    },
    expected: { status: 403, code: "unaudited_client_can_only_post_to_private_accounts" },
  },
  {
    section: "Unaudited apps",
    title: "unaudited: five creators in 24 hours",
    request: async (world) => {
      const users = ["mara.bakes", "koto.ceramics", "fen.outdoors", "tilda.reads", "bo.skates"];
      for (const username of users) await send(world, { username });
      await changeApp(world, { isAudited: false });
      return await ask(world, VIDEO_INIT, videoBody(), { username: "juno.sketches" });
    },
    expected: { status: 403, code: "reached_active_user_cap" },
  },
  {
    section: "Caps",
    title: "a creator's posts of 24 hours",
    request: async (world) => {
      await changeApp(world, { postsPerDayMax: 2 });
      for (const _ of [1, 2]) await send(world);
      const third = await ask(world, VIDEO_INIT, videoBody());
      world.sandbox.advance(86_400_000);
      return { third, later: await ask(world, VIDEO_INIT, videoBody()) };
    },
    expected: { third: { status: 403, code: "spam_risk_too_many_posts" }, later: { status: 200 } },
  },
  {
    section: "Caps",
    title: "the app's active creators, which those who posted before still are",
    request: async (world) => {
      await changeApp(world, { activeCreatorsMax: 1 });
      await send(world);
      const again = await ask(world, VIDEO_INIT, videoBody());
      return { again, other: await ask(world, VIDEO_INIT, videoBody(), { username: "bo.skates" }) };
    },
    expected: { again: { status: 200 }, other: { status: 403, code: "reached_active_user_cap" } },
  },
];

export const POSTING_ROWS: Row[] = [...CREATOR, ...DIRECT, ...DRAFTS, ...PHOTOS, ...CAPS];
