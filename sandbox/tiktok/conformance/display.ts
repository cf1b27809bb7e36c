import { expect } from "vitest";
import { type Answer, connect, post } from "../testing.ts";
import { ask, DAY_MS, MODERATION_MS, type Row, type Sent, see, send, tokenOf, type World } from "./world.ts";

const LIST = "/v2/video/list/?fields=";
const QUERY = "/v2/video/query/?fields=";
const EVERYTHING =
  "id,create_time,cover_image_url,share_url,video_description,title,duration,height,width,embed_html,embed_link,like_count,comment_count,share_count,view_count,is_aigc";
const PUBLIC = { privacy_level: "PUBLIC_TO_EVERYONE" };

async function userInfo(world: World, fields: string | undefined, scopes?: string): Promise<Answer> {
  const { access_token } = await connect(world.sandbox, "koto.ceramics", scopes);
  const query = fields === undefined ? "" : `?fields=${fields}`;
  const headers = { authorization: `Bearer ${access_token}` };
  return await world.sandbox.call(`/v2/user/info/${query}`, { headers });
}

/** Posts made public one after another, all through moderation. */
async function makePublic(world: World, username: string, count: number): Promise<Sent> {
  let sent: Sent | undefined;
  for (let index = 0; index < count; index++) {
    sent = await send(world, { username, info: { ...PUBLIC, title: `Number ${index}` } });
    world.sandbox.advance(MODERATION_MS);
  }
  return sent!;
}

const USER: Row[] = [
  {
    section: "User info",
    title: "the fields that were asked for, and no others",
    request: async (world) =>
      Object.keys((await userInfo(world, "display_name,follower_count")).body.data.user),
    expected: ["display_name", "follower_count"],
  },
  {
    section: "User info",
    title: "every field of the three scopes",
    request: async (world) => {
      const basic = "open_id,union_id,avatar_url,avatar_url_100,avatar_large_url,display_name";
      const profile = "bio_description,profile_deep_link,profile_web_link,is_verified,username";
      const stats = "follower_count,following_count,likes_count,video_count";
      return (await userInfo(world, [basic, profile, stats].join(","))).body.data.user;
    },
    expected: {
      open_id: expect.any(String),
      union_id: expect.any(String),
      avatar_url: expect.stringMatching(/^http/),
      username: "koto.ceramics",
      is_verified: false,
      likes_count: expect.any(Number),
      video_count: expect.any(Number),
    },
  },
  {
    section: "User info",
    title: "no fields",
    request: async (world) => see(await userInfo(world, undefined)),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "User info",
    title: "an unknown field",
    request: async (world) => see(await userInfo(world, "email")),
    expected: { status: 400, code: "invalid_params" },
  },
];

const VIDEOS: Row[] = [
  {
    section: "Video list",
    title: "public posts alone, newest first, page by page below a cursor in milliseconds",
    request: async (world) => {
      const { token } = await makePublic(world, "fen.outdoors", 3);
      await send(world, { username: "fen.outdoors" });
      const list = async (body: object) => (await post(world.sandbox, token, `${LIST}title`, body)).body.data;
      const first = await list({ max_count: 2 });
      const second = await list({ max_count: 2, cursor: first.cursor });
      return { first, second, isMilliseconds: first.cursor > 1e12 };
    },
    expected: {
      first: { videos: [{ title: "Number 2" }, { title: "Number 1" }], has_more: true },
      second: { videos: [{ title: "Number 0" }], has_more: false },
      isMilliseconds: true,
    },
  },
  {
    section: "Video list",
    title: "a max_count of 20",
    request: (world) => ask(world, `${LIST}id`, { max_count: 20 }),
    expected: { status: 200, code: "ok" },
  },
  {
    section: "Video list",
    title: "a max_count of 21",
    request: (world) => ask(world, `${LIST}id`, { max_count: 21 }),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "Video list",
    title: "no fields",
    request: (world) => ask(world, "/v2/video/list/"),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "Video list",
    title: "the scope was not granted",
    request: (world) => ask(world, `${LIST}id`, {}, { scopes: "video.publish" }),
    expected: { status: 401, code: "scope_not_authorized" },
  },
  {
    section: "Video query",
    title: "20 ids",
    request: (world) => ask(world, `${QUERY}id`, { filters: { video_ids: Array(20).fill("1") } }),
    expected: { status: 200, data: { videos: [] } },
  },
  {
    section: "Video query",
    title: "21 ids",
    request: (world) => ask(world, `${QUERY}id`, { filters: { video_ids: Array(21).fill("1") } }),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "Video query",
    title: "no filters",
    request: (world) => ask(world, `${QUERY}id`),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "Video query",
    title: "only videos of the creator who is asked for",
    request: async (world) => {
      const { token } = await makePublic(world, "bo.skates", 1);
      const [mine] = (await post(world.sandbox, token, `${LIST}id`)).body.data.videos;
      const filters = { video_ids: [mine.id] };
      const query = async (as: string) =>
        (await post(world.sandbox, as, `${QUERY}id`, { filters })).body.data.videos.length;
      return { own: await query(token), others: await query(await tokenOf(world)) };
    },
    expected: { own: 1, others: 0 },
  },
  {
    section: "Video object",
    title: "a video object: ids as text, seconds, and texts of at most 150 characters",
    request: async (world) => {
      world.sandbox.advance(DAY_MS);
      const info = { ...PUBLIC, title: "x".repeat(200), is_aigc: true };
      const { token } = await send(world, { username: "koto.ceramics", info });
      world.sandbox.advance(MODERATION_MS);
      const [video] = (await post(world.sandbox, token, LIST + EVERYTHING)).body.data.videos;
      return { ...video, fields: Object.keys(video).length, isSeconds: video.create_time < 1e11 };
    },
    expected: {
      id: expect.stringMatching(/^\d{19}$/),
      isSeconds: true,
      title: "x".repeat(150),
      video_description: "x".repeat(150),
      share_url: expect.stringMatching(/\/@koto\.ceramics\/video\/\d{19}$/),
      duration: expect.any(Number),
      is_aigc: true,
      fields: EVERYTHING.split(",").length,
    },
  },
];

export const DISPLAY_ROWS: Row[] = [...USER, ...VIDEOS];
