import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

interface Grant {
  openId: string;
  scopes: string[];
  accessToken: string;
  refreshToken: string;
}

interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** `lost`: TikTok does what it was asked, and the connection breaks before a word of it. */
type Plan = Reply | "lost" | { delayMs: number };

interface Call {
  path: string;
  form: URLSearchParams;
  bearer: string | null;
  /** Whether the bearer was worth anything when the call came. */
  isAuthorized: boolean;
}

export type TestTikTok = Awaited<ReturnType<typeof startTestTikTok>>;

/** The part of TikTok that accounts talk to, answering as its documentation says. */
export async function startTestTikTok() {
  const book: Book = { grants: new Map(), codes: new Map() };
  const planned: { path: string; plan: Plan }[] = [];
  const calls: Call[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bearer = request.headers.authorization?.replace("Bearer ", "") ?? null;
    const form = new URLSearchParams(await text(request));
    const isAuthorized = bearer !== null && findGrant(book, "accessToken", bearer) !== undefined;
    const call = { path: request.url ?? "", form, bearer, isAuthorized };
    calls.push(call);
    const index = planned.findIndex(({ path }) => call.path.startsWith(path));
    const plan = index < 0 ? undefined : planned.splice(index, 1)[0]?.plan;
    const { status, body, headers } = plan && plan !== "lost" && "status" in plan ? plan : reply(book, call);
    if (plan === "lost") return response.destroy();
    if (plan && "delayMs" in plan) await sleep(plan.delayMs);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    grants: book.grants,
    /** Plays the consent page: gives the code TikTok would send back with. */
    consent: (openId: string, scopes: string[]): string => {
      const code = `code!*${randomUUID()}`;
      book.codes.set(code, { openId, scopes });
      return code;
    },
    /** The next call whose path begins so gets this answer. */
    plan: (path: string, status: number, body: unknown, headers?: Record<string, string>) =>
      planned.push({ path, plan: { status, body, headers } }),
    /** The answer to the next such call never arrives. */
    lose: (path: string) => planned.push({ path, plan: "lost" }),
    delay: (path: string, delayMs: number) => planned.push({ path, plan: { delayMs } }),
    countRefreshes: (since = 0) =>
      calls.slice(since).filter(({ form }) => form.get("grant_type") === "refresh_token").length,
    stop: () => server.close().closeAllConnections(),
  };
}

interface Book {
  grants: Map<string, Grant>;
  codes: Map<string, Pick<Grant, "openId" | "scopes">>;
}

function reply(book: Book, { path, form, bearer }: Call): Reply {
  if (path === "/v2/oauth/token/") return token(book, form);
  if (path === "/v2/oauth/revoke/") return revoke(book, form.get("token"));
  const grant = findGrant(book, "accessToken", bearer);
  if (!grant) return refused(401, "access_token_invalid");
  if (path.startsWith("/v2/user/info/")) return ok({ user: userOf(grant, path) });
  const needed = Object.entries(scopes).find(([part]) => path.includes(part))?.[1];
  if (needed && !needed.some((scope) => grant.scopes.includes(scope))) {
    return refused(401, "scope_not_authorized");
  }
  if (path.includes("/init/"))
    return ok({ publish_id: `p_${randomUUID()}`, upload_url: "https://u.tiktokapis.com/" });
  if (path.includes("/video/list/")) return ok({ videos: [], cursor: 0, has_more: false });
  return ok(path.includes("/status/") ? { status: "PROCESSING_UPLOAD" } : creator);
}

/** Any one of them will do. */
const scopes: Record<string, string[]> = {
  "/creator_info/": ["video.publish"],
  "/inbox/video/init/": ["video.upload"],
  "/content/init/": ["video.publish", "video.upload"],
  "/publish/video/init/": ["video.publish"],
  "/status/": ["video.publish", "video.upload"],
  "/video/list/": ["video.list"],
};

/** Codes and refresh tokens work once. */
function token(book: Book, form: URLSearchParams): Reply {
  if (form.get("grant_type") === "refresh_token") {
    const grant = findGrant(book, "refreshToken", form.get("refresh_token"));
    return grant ? issue(book, grant) : invalidGrant;
  }
  const code = form.get("code") ?? "";
  const consent = book.codes.get(code);
  book.codes.delete(code);
  return consent ? issue(book, consent) : invalidGrant;
}

function issue(book: Book, { openId, scopes }: Pick<Grant, "openId" | "scopes">): Reply {
  const tokens = { accessToken: `act.${randomUUID()}`, refreshToken: `rft.${randomUUID()}` };
  book.grants.set(openId, { openId, scopes, ...tokens });
  return {
    status: 200,
    body: {
      open_id: openId,
      access_token: tokens.accessToken,
      refresh_token: tokens.refreshToken,
      scope: scopes.join(","),
      expires_in: 7200,
      refresh_expires_in: 15_552_000,
      token_type: "Bearer",
    },
  };
}

function revoke(book: Book, accessToken: string | null): Reply {
  const grant = findGrant(book, "accessToken", accessToken);
  if (!grant) return { status: 400, body: { error: "invalid_request", error_description: "Unknown." } };
  book.grants.delete(grant.openId);
  return { status: 200, body: "" };
}

function findGrant(book: Book, key: "accessToken" | "refreshToken", value: string | null) {
  return [...book.grants.values()].find((grant) => grant[key] === value);
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
