import type { ServerResponse } from "node:http";
import { showAvatar } from "./avatar.ts";
import type { Call } from "./call.ts";
import { cancelPublish } from "./cancel.ts";
import { decideConsent, showConsent } from "./consent-page.ts";
import { initContent } from "./content-init.ts";
import { CONTROL_CALLS } from "./control.ts";
import { CONTROL_FORMS } from "./control-forms.ts";
import { refuseForeign } from "./control-guard.ts";
import { showControl } from "./control-page.ts";
import { queryCreatorInfo } from "./creator-info.ts";
import { initInboxVideo } from "./inbox-init.ts";
import { sendMedia } from "./media.ts";
import { exchangeToken, revokeToken } from "./oauth.ts";
import { showPost } from "./post-page.ts";
import { showCreators, showProfile } from "./profile-page.ts";
import { json, type Reply } from "./reply.ts";
import { fetchStatus } from "./status.ts";
import { receiveChunk } from "./upload.ts";
import { showUserInfo } from "./user-info.ts";
import { initVideo } from "./video-init.ts";
import { listVideos, queryVideos } from "./videos.ts";

/** How a route says no: each family of TikTok's endpoints has a shape of its own. */
export type Shape = "page" | "oauth" | "envelope" | "bare" | "upload" | "control";

export interface Route {
  name: string;
  shape: Shape;
  methods: string;
  path: RegExp;
  /** A handler that answers by itself returns nothing. */
  handle: (
    call: Call,
    parts: string[],
    response: ServerResponse,
  ) => Reply | undefined | Promise<Reply | undefined>;
}

const USERNAME = "([a-z0-9._]{1,64})";

export const ROUTES: readonly Route[] = [
  route("authorize", "page", "GET", "/v2/auth/authorize/", showConsent),
  route("authorize", "page", "POST", "/v2/auth/authorize/", decideConsent),
  route("token", "oauth", "POST", "/v2/oauth/token/", exchangeToken),
  route("revoke", "oauth", "POST", "/v2/oauth/revoke/", revokeToken),
  route("user_info", "envelope", "GET", "/v2/user/info/", showUserInfo),
  route("creator_info", "envelope", "POST", "/v2/post/publish/creator_info/query/", queryCreatorInfo),
  route("init", "envelope", "POST", "/v2/post/publish/video/init/", initVideo),
  route("inbox_init", "envelope", "POST", "/v2/post/publish/inbox/video/init/", initInboxVideo),
  route("content_init", "envelope", "POST", "/v2/post/publish/content/init/", initContent),
  route("cancel", "bare", "POST", "/v2/post/publish/cancel/", cancelPublish),
  route("status", "envelope", "POST", "/v2/post/publish/status/fetch/", fetchStatus),
  route("video_list", "envelope", "POST", "/v2/video/list/", listVideos),
  route("video_query", "envelope", "POST", "/v2/video/query/", queryVideos),
  route("upload", "upload", "PUT", "/upload/video/", receiveChunk),
  route("page", "page", "GET", "/", showCreators),
  route("page", "page", "GET", `/@${USERNAME}`, (call, [username = ""]) => showProfile(call, username)),
  route(
    "page",
    "page",
    "GET",
    `/@${USERNAME}/(?:video|photo)/(\\d{1,20})`,
    (call, [username = "", id = ""]) => showPost(call, username, id),
  ),
  route("page", "page", "GET", `/avatars/${USERNAME}\\.svg`, (call, [username = ""]) =>
    showAvatar(call, username),
  ),
  route("page", "page", "GET|HEAD", "/media/(\\d{1,20})(?:/(\\d{1,2}))?", async (call, parts, response) => {
    const [id = "", position] = parts;
    await sendMedia(call, response, { id, position });
    return undefined;
  }),
  route("health", "control", "GET", "/health", () => json(200, { ok: true })),
  route("control", "page", "GET", "/_sandbox", showControl),
  ...CONTROL_FORMS.map(([path, act]) => control("page", "POST", `/forms/${path}`, act)),
  ...CONTROL_CALLS.map(([method, path, act]) => control("control", method, path, act)),
];

function control(shape: Shape, method: string, path: string, handle: Route["handle"]): Route {
  return route("control", shape, method, `/_sandbox${path}`, (call, parts, response) => {
    if (method !== "GET") refuseForeign(call);
    return handle(call, parts, response);
  });
}

function route(name: string, shape: Shape, methods: string, path: string, handle: Route["handle"]): Route {
  return { name, shape, methods, path: new RegExp(`^${path}$`), handle };
}
