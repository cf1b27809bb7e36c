import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Grant {
  openId: string;
  scopes: string[];
  accessToken: string;
  refreshToken: string;
}

interface Reply {
  status: number;
  body: unknown;
}

/** The part of TikTok that accounts talk to, answering as its documentation says. */
export async function startTestTikTok() {
  const grants = new Map<string, Grant>();
  const codes = new Map<string, { openId: string; scopes: string[] }>();
  const planned: { path: string; reply: Reply }[] = [];
  const calls: { path: string; form: URLSearchParams; bearer: string | null }[] = [];

  const issue = (openId: string, scopes: string[]): Reply => {
    const grant = {
      openId,
      scopes,
      accessToken: `act.${randomUUID()}`,
      refreshToken: `rft.${randomUUID()}`,
    };
    grants.set(openId, grant);
    return {
      status: 200,
      body: {
        open_id: openId,
        access_token: grant.accessToken,
        refresh_token: grant.refreshToken,
        scope: scopes.join(","),
        expires_in: 7200,
        refresh_expires_in: 15_552_000,
        token_type: "Bearer",
      },
    };
  };

  const token = (form: URLSearchParams): Reply => {
    if (form.get("grant_type") === "authorization_code") {
      const code = form.get("code") ?? "";
      const grant = codes.get(code);
      codes.delete(code);
      return grant ? issue(grant.openId, grant.scopes) : invalidGrant;
    }
    const grant = [...grants.values()].find(({ refreshToken }) => refreshToken === form.get("refresh_token"));
    return grant ? issue(grant.openId, grant.scopes) : invalidGrant;
  };

  const api = (path: string, bearer: string | null): Reply => {
    const grant = [...grants.values()].find(({ accessToken }) => accessToken === bearer);
    if (!grant) return refused(401, "access_token_invalid");
    if (path.startsWith("/v2/user/info/")) return ok({ user: userOf(grant, path) });
    return grant.scopes.includes("video.publish") ? ok(creator) : refused(401, "scope_not_authorized");
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    const form = new URLSearchParams(await text(request));
    const bearer = request.headers.authorization?.replace("Bearer ", "") ?? null;
    calls.push({ path, form, bearer });
    const index = planned.findIndex((plan) => path.startsWith(plan.path));
    const plan = index < 0 ? undefined : planned.splice(index, 1)[0]?.reply;
    const { status, body } = plan ?? reply(path, form, bearer);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };

  const reply = (path: string, form: URLSearchParams, bearer: string | null): Reply => {
    if (path === "/v2/oauth/token/") return token(form);
    if (path !== "/v2/oauth/revoke/") return api(path, bearer);
    const grant = [...grants.values()].find(({ accessToken }) => accessToken === form.get("token"));
    if (grant) grants.delete(grant.openId);
    return grant ? { status: 200, body: "" } : { status: 400, body: { error: "invalid_request" } };
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    grants,
    /** Plays the consent page: gives the code TikTok would send back with. */
    consent: (openId: string, scopes: string[]): string => {
      const code = `code!*${randomUUID()}`;
      codes.set(code, { openId, scopes });
      return code;
    },
    /** The next call whose path begins so gets this answer. */
    plan: (path: string, status: number, body: unknown) => planned.push({ path, reply: { status, body } }),
    countRefreshes: (since = 0) =>
      calls.slice(since).filter(({ form }) => form.get("grant_type") === "refresh_token").length,
    stop: () => server.close().closeAllConnections(),
  };
}

const invalidGrant = {
  status: 200,
  body: { error: "invalid_grant", error_description: "Ended.", log_id: "l" },
};
const ok = (data: unknown) => ({
  status: 200,
  body: { data, error: { code: "ok", message: "", log_id: "l" } },
});
const refused = (status: number, code: string) => ({
  status,
  body: { data: {}, error: { code, message: "" } },
});

const creator = {
  creator_avatar_url: "https://p16.tiktokcdn.test/new.jpeg",
  creator_username: "koto.ceramics",
  creator_nickname: "Koto Ceramics",
  privacy_level_options: ["PUBLIC_TO_EVERYONE", "SELF_ONLY"],
  comment_disabled: false,
  duet_disabled: false,
  stitch_disabled: false,
  max_video_post_duration_sec: 300,
};

function userOf({ openId }: Grant, path: string): Record<string, string> {
  const all: Record<string, string> = {
    open_id: openId,
    avatar_url: "https://p16.tiktokcdn.test/a.jpeg",
    display_name: "Koto",
    username: "koto",
  };
  const fields = new URL(path, "http://tiktok.invalid").searchParams.get("fields")?.split(",") ?? [];
  return Object.fromEntries(fields.map((field) => [field, all[field] ?? ""]));
}
