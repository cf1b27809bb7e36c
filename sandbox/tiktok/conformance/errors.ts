import { expect } from "vitest";
import {
  CANCEL,
  CONTENT_INIT,
  CREATOR_INFO,
  control,
  INBOX_INIT,
  post,
  STATUS,
  VIDEO_INIT,
  wholeFile,
} from "../testing.ts";
import { ENDPOINTS } from "./endpoints.ts";
import {
  ask,
  bodyFor,
  changeApp,
  draftBody,
  order,
  photoBody,
  type Row,
  see,
  tokenOf,
  videoBody,
  type World,
} from "./world.ts";

interface Cause {
  path: string;
  body?: (world: World) => unknown;
  username?: string;
  app?: object;
}

/** A refusal of one endpoint and its natural cause. */
const refusing = (title: string, status: number, code: string, cause: Cause): Row => ({
  section: "Posting errors",
  title,
  request: async (world) => {
    if (cause.app) await changeApp(world, cause.app);
    const body = cause.body?.(world) ?? bodyFor(world, cause.path);
    return await ask(world, cause.path, body, { username: cause.username });
  },
  expected: { status, code },
});

const BANNED = "spam_risk_user_banned_from_posting";
const UNAUDITED = "unaudited_client_can_only_post_to_private_accounts";
const FOREIGN_URL = "https://elsewhere.example/a.mp4";
const pullOf = (url: string) => ({ source: "PULL_FROM_URL", video_url: url });

const CAUSED: Row[] = [
  refusing("VI: privacy_level is missing", 403, "privacy_level_option_mismatch", {
    path: VIDEO_INIT,
    body: () => videoBody({ privacy_level: undefined }),
  }),
  refusing("VI: a privacy_level of private accounts for a public one", 403, "privacy_level_option_mismatch", {
    path: VIDEO_INIT,
    body: () => videoBody({ privacy_level: "FOLLOWER_OF_CREATOR" }),
  }),
  refusing("PI: privacy_level is missing", 403, "privacy_level_option_mismatch", {
    path: CONTENT_INIT,
    body: (world) => photoBody(world, { info: { privacy_level: undefined } }),
  }),
  refusing("VI: no source_info", 400, "invalid_param", {
    path: VIDEO_INIT,
    body: () => ({ post_info: { privacy_level: "SELF_ONLY" } }),
  }),
  refusing("II: no source_info", 400, "invalid_param", { path: INBOX_INIT, body: () => ({}) }),
  refusing("PI: no source_info", 400, "invalid_param", {
    path: CONTENT_INIT,
    body: () => ({ media_type: "PHOTO", post_mode: "DIRECT_POST", post_info: {} }),
  }),
  {
    section: "Posting errors",
    title: "PI: a draft for a TikTok app before 31.8",
    request: async (world) => {
      const creator = "creators/ivo.photos";
      await control(world.sandbox, "PATCH", creator, { isAppOld: true });
      const body = photoBody(world, { top: { post_mode: "MEDIA_UPLOAD" } });
      const answer = await ask(world, CONTENT_INIT, body, { username: "ivo.photos" });
      await control(world.sandbox, "PATCH", creator, { isAppOld: false });
      return answer;
    },
    expected: { status: 400, code: "app_version_check_failed" },
  },
  refusing("VI: a pull from elsewhere", 403, "url_ownership_unverified", {
    path: VIDEO_INIT,
    body: () => videoBody({}, pullOf(FOREIGN_URL)),
  }),
  refusing("II: a pull from elsewhere", 403, "url_ownership_unverified", {
    path: INBOX_INIT,
    body: () => draftBody(pullOf(FOREIGN_URL)),
  }),
  refusing("PI: a pull from elsewhere", 403, "url_ownership_unverified", {
    path: CONTENT_INIT,
    body: (world) => photoBody(world, { source: { photo_images: [FOREIGN_URL] } }),
  }),
  refusing("CI: banned from posting, with HTTP 200", 200, BANNED, {
    path: CREATOR_INFO,
    username: "vesper.late",
  }),
  ...[VIDEO_INIT, INBOX_INIT, CONTENT_INIT].map((path) =>
    refusing(`${path}: banned from posting`, 403, BANNED, { path, username: "vesper.late" }),
  ),
  ...[CREATOR_INFO, VIDEO_INIT, CONTENT_INIT].flatMap((path) => {
    const status = path === CREATOR_INFO ? 200 : 403;
    return [
      refusing(`${path}: the creator's posts of 24 hours are used up`, status, "spam_risk_too_many_posts", {
        path,
        app: { postsPerDayMax: 0 },
      }),
      refusing(`${path}: the app's creators of 24 hours are used up`, status, "reached_active_user_cap", {
        path,
        app: { activeCreatorsMax: 0 },
      }),
    ];
  }),
  refusing("II: too many pending drafts", 403, "spam_risk_too_many_pending_share", {
    path: INBOX_INIT,
    app: { pendingSharesMax: 0 },
  }),
  ...[VIDEO_INIT, CONTENT_INIT].map((path) =>
    refusing(`${path}: unaudited, and the account is public`, 403, UNAUDITED, {
      path,
      app: { isAudited: false },
    }),
  ),
  refusing("SF: an unknown publish_id", 400, "invalid_publish_id", {
    path: STATUS,
    body: () => ({ publish_id: "v_pub_file~v2-1.0" }),
  }),
  refusing("CX: an unknown publish_id", 400, "invalid_publish_id", {
    path: CANCEL,
    body: () => ({ publish_id: "v_pub_file~v2-1.0" }),
  }),
  ...[STATUS, CANCEL].map(
    (path): Row => ({
      section: "Posting errors",
      title: `${path}: the publish_id of another creator`,
      request: async (world) => {
        const { publish_id } = (await ask(world, VIDEO_INIT, videoBody())).data;
        return await ask(world, path, { publish_id }, { username: "koto.ceramics" });
      },
      expected: { status: 400, code: "token_not_authorized_for_specified_publish_id" },
    }),
  ),
  {
    section: "Posting errors",
    title: "CX: an upload is not cancellable",
    request: async (world) => {
      const token = await tokenOf(world);
      const { publish_id } = (await post(world.sandbox, token, VIDEO_INIT, videoBody())).body.data;
      return see(await post(world.sandbox, token, CANCEL, { publish_id }));
    },
    expected: { status: 400, code: "publish_not_cancellable" },
  },
];

/** What every endpoint can answer. */
const EVERYWHERE: Row[] = ENDPOINTS.flatMap(({ name, path, route }): Row[] => [
  {
    section: "Posting errors",
    title: `${name}: an unknown access token`,
    request: async (world) => see(await post(world.sandbox, "act.unknown", path, bodyFor(world, path))),
    expected: { status: 401, code: "access_token_invalid" },
  },
  {
    section: "Posting errors",
    title: `${name}: the scope was not granted`,
    request: (world) => ask(world, path, bodyFor(world, path), { scopes: "user.info.basic" }),
    expected: { status: 401, code: "scope_not_authorized" },
  },
  {
    section: "Posting errors",
    title: `${name}: a fault of the server`,
    request: async (world) => {
      await order(world, { route });
      return await ask(world, path, bodyFor(world, path));
    },
    expected: { status: 500, code: "internal_error" },
  },
]);

const ENVELOPE: Row[] = [
  {
    section: "Envelope",
    title: "success is error.code ok, with a log_id",
    request: async (world) => (await post(world.sandbox, await tokenOf(world), CREATOR_INFO)).body,
    expected: {
      data: expect.any(Object),
      error: { code: "ok", message: expect.any(String), log_id: expect.any(String) },
    },
  },
  {
    section: "Envelope",
    title: "cancel answers without data",
    request: async (world) => Object.keys((await post(world.sandbox, await tokenOf(world), CANCEL)).body),
    expected: ["error"],
  },
  {
    section: "Error codes",
    title: "a missing Authorization header",
    request: async ({ sandbox }) => see(await sandbox.call(CREATOR_INFO, { method: "POST" })),
    expected: { status: 401, code: "access_token_invalid" },
  },
  {
    section: "Error codes",
    title: "a bad request is invalid_params outside of posting",
    request: (world) => ask(world, "/v2/video/list/?fields=id", { max_count: 0 }),
    expected: { status: 400, code: "invalid_params" },
  },
  {
    section: "Error codes",
    title: "fields that need another scope",
    request: async (world) => {
      const token = await tokenOf(world, "mara.bakes", "user.info.basic");
      const headers = { authorization: `Bearer ${token}` };
      return see(await world.sandbox.call("/v2/user/info/?fields=open_id,username", { headers }));
    },
    expected: { status: 400, code: "scope_permission_missed" },
  },
  {
    section: "Envelope",
    title: "a body that is not said to be JSON",
    request: async (world) =>
      see(
        await world.sandbox.call(VIDEO_INIT, {
          method: "POST",
          headers: { authorization: `Bearer ${await tokenOf(world)}`, "content-type": "text/plain" },
          body: JSON.stringify(videoBody({}, wholeFile(1000))),
        }),
      ),
    expected: { status: 400, code: "invalid_param" },
  },
];

export const ERROR_ROWS: Row[] = [...ENVELOPE, ...EVERYWHERE, ...CAUSED];
