import type { ServerResponse } from "node:http";
import { showAvatar } from "./avatar.ts";
import type { Call } from "./call.ts";
import { decideConsent, showConsent } from "./consent-page.ts";
import { changeCreator, dropFaults, expireAccessTokens, orderFault, showState } from "./control.ts";
import { queryCreatorInfo } from "./creator-info.ts";
import { sendMedia } from "./media.ts";
import { exchangeToken, revokeToken } from "./oauth.ts";
import { showCreators, showProfile, showVideo } from "./profile-page.ts";
import { json, type Reply } from "./reply.ts";
import { fetchStatus } from "./status.ts";
import { receiveChunk } from "./upload.ts";
import { showUserInfo } from "./user-info.ts";
import { initVideo } from "./video-init.ts";
import { listVideos, queryVideos } from "./videos.ts";

/** How a route says no: each family of TikTok's endpoints has a shape of its own. */
export type Shape = "page" | "oauth" | "envelope" | "upload" | "control";

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
  route("status", "envelope", "POST", "/v2/post/publish/status/fetch/", fetchStatus),
  route("video_list", "envelope", "POST", "/v2/video/list/", listVideos),
  route("video_query", "envelope", "POST", "/v2/video/query/", queryVideos),
  route("upload", "upload", "PUT", "/upload/video/", receiveChunk),
  route("page", "page", "GET", "/", showCreators),
  route("page", "page", "GET", `/@${USERNAME}`, (call, [username = ""]) => showProfile(call, username)),
  route("page", "page", "GET", `/@${USERNAME}/video/(\\d{1,20})`, (call, [username = "", id = ""]) =>
    showVideo(call, username, id),
  ),
  route("page", "page", "GET", `/avatars/${USERNAME}\\.svg`, (call, [username = ""]) =>
    showAvatar(call, username),
  ),
  route("page", "page", "GET|HEAD", "/media/(\\d{1,20})", async (call, [id = ""], response) => {
    await sendMedia(call, response, id);
    return undefined;
  }),
  route("health", "control", "GET", "/health", () => json(200, { ok: true })),
  route("control", "control", "GET", "/_sandbox/state", showState),
  route("control", "control", "POST", "/_sandbox/faults", orderFault),
  route("control", "control", "DELETE", "/_sandbox/faults", dropFaults),
  route("control", "control", "POST", "/_sandbox/expire-access-tokens", expireAccessTokens),
  route("control", "control", "PATCH", `/_sandbox/creators/${USERNAME}`, (call, [username = ""]) =>
    changeCreator(call, username),
  ),
];

function route(name: string, shape: Shape, methods: string, path: string, handle: Route["handle"]): Route {
  return { name, shape, methods, path: new RegExp(`^${path}$`), handle };
}
