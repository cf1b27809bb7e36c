import { expect } from "vitest";
import {
  type Answer,
  authorizePath,
  CLIENT,
  CREATOR_INFO,
  connect,
  consent,
  post,
  REDIRECT_URI,
  requestToken,
} from "../testing.ts";
import { CODE_LIFE_MS } from "../tokens.ts";
import { type Row, see, type World } from "./world.ts";

const ACCESS_MS = 7200 * 1000;
const REFRESH_MS = 180 * 86_400_000;

const authorizing = (
  section: string,
  title: string,
  changes: Record<string, string | undefined>,
  code: string,
): Row => ({
  section,
  title,
  request: async ({ sandbox }) => see(await sandbox.call(authorizePath(changes))),
  expected: { status: code === "ok" ? 200 : 400, code },
});

async function makeCode({ sandbox }: World): Promise<string> {
  return (await consent(sandbox, "mara.bakes")).searchParams.get("code") ?? "";
}

async function redeem(world: World, changes: Record<string, string> = {}): Promise<Answer> {
  const code = await makeCode(world);
  const fields = { grant_type: "authorization_code", code, redirect_uri: REDIRECT_URI, ...changes };
  return await requestToken(world.sandbox, fields);
}

const redeeming = (title: string, changes: Record<string, string>, code: string, status = 400): Row => ({
  section: "Token",
  title,
  request: async (world) => see(await redeem(world, changes)),
  expected: { status, code },
});

async function refresh({ sandbox }: World, refreshToken: string): Promise<Answer> {
  return await requestToken(sandbox, { grant_type: "refresh_token", refresh_token: refreshToken });
}

async function revoke({ sandbox }: World, fields: Record<string, string>): Promise<Answer> {
  return await sandbox.call("/v2/oauth/revoke/", {
    method: "POST",
    body: new URLSearchParams({ ...CLIENT, ...fields }),
  });
}

const AUTHORIZE: Row[] = [
  authorizing("Authorize", "all required parameters", {}, "ok"),
  authorizing("Authorize", "disable_auto_auth is optional", { disable_auto_auth: "1" }, "ok"),
  authorizing("Authorize", "no client_key", { client_key: undefined }, "invalid_client"),
  authorizing("Authorize", "an unknown client_key", { client_key: "other" }, "invalid_client"),
  authorizing("Authorize", "no response_type", { response_type: undefined }, "unsupported_response_type"),
  authorizing(
    "Authorize",
    "a response_type but code",
    { response_type: "token" },
    "unsupported_response_type",
  ),
  authorizing("Authorize", "no scope", { scope: undefined }, "invalid_scope"),
  authorizing("Authorize", "scopes with spaces", { scope: "video.publish video.upload" }, "invalid_scope"),
  authorizing("Authorize", "an unknown scope", { scope: "comment.list" }, "invalid_scope"),
  authorizing("Authorize", "no state", { state: undefined }, "invalid_request"),
  authorizing("Redirect URIs", "no redirect_uri", { redirect_uri: undefined }, "invalid_request"),
  authorizing(
    "Redirect URIs",
    "a trailing slash is a difference",
    { redirect_uri: REDIRECT_URI.slice(0, -1) },
    "invalid_request",
  ),
  authorizing("Redirect URIs", "a query string", { redirect_uri: `${REDIRECT_URI}?a=1` }, "invalid_request"),
  authorizing("Redirect URIs", "a fragment", { redirect_uri: `${REDIRECT_URI}#a` }, "invalid_request"),
  {
    section: "Authorize",
    title: "the callback of a consent to a part of the scopes",
    request: async ({ sandbox }) =>
      Object.fromEntries((await consent(sandbox, "mara.bakes", "video.upload")).searchParams),
    expected: {
      code: expect.stringMatching(/[*!]/),
      scopes: "user.info.basic,video.upload",
      state: "state-1",
    },
  },
  {
    section: "Authorize",
    title: "the callback of a refusal",
    request: async ({ sandbox }) => {
      const body = new URLSearchParams({ decision: "cancel" });
      const { headers } = await sandbox.call(authorizePath(), { method: "POST", body });
      return Object.fromEntries(new URL(headers.get("location") ?? "").searchParams);
    },
    expected: { error: "access_denied", state: "state-1" },
  },
];

const TOKENS: Row[] = [
  {
    section: "Token",
    title: "a code for tokens, flat and without an envelope",
    request: async (world) => (await redeem(world)).body,
    expected: {
      access_token: expect.stringMatching(/^act\./),
      refresh_token: expect.stringMatching(/^rft\./),
      open_id: expect.any(String),
      scope: expect.stringContaining("video.publish,"),
      token_type: "Bearer",
    },
  },
  {
    section: "Token lifetimes",
    title: "lifetimes of 2 hours and 180 days",
    request: async (world) => (await redeem(world)).body,
    expected: { expires_in: 7200, refresh_expires_in: 15_552_000 },
  },
  redeeming("no grant_type", { grant_type: "" }, "invalid_request"),
  redeeming("an unknown grant_type", { grant_type: "password" }, "unsupported_grant_type"),
  redeeming("no code", { code: "" }, "invalid_request"),
  redeeming("no redirect_uri", { redirect_uri: "" }, "invalid_request"),
  redeeming("an unknown code", { code: "made-up" }, "invalid_grant"),
  redeeming(
    "another redirect_uri than in authorize",
    { redirect_uri: "https://else.example/" },
    "invalid_grant",
  ),
  redeeming("a wrong client_key", { client_key: "other" }, "invalid_client", 401),
  redeeming("a wrong client_secret", { client_secret: "other" }, "invalid_client", 401),
  {
    section: "Token",
    title: "a code that was not URL-decoded",
    request: async (world) => {
      const code = (await makeCode(world)).replace("*", "%2A").replace("!", "%21");
      return see(await redeem(world, { code }));
    },
    expected: { status: 400, code: "invalid_grant" },
  },
  {
    section: "OAuth errors",
    title: "an expired code is an invalid grant",
    request: async (world) => {
      const code = await makeCode(world);
      world.sandbox.advance(CODE_LIFE_MS);
      return see(await redeem(world, { code }));
    },
    expected: { status: 400, code: "invalid_grant" },
  },
  {
    section: "Token",
    title: "a body that is not a form",
    request: async ({ sandbox }) =>
      see(
        await sandbox.call("/v2/oauth/token/", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(CLIENT),
        }),
      ),
    expected: { status: 400, code: "invalid_request" },
  },
  {
    section: "OAuth errors",
    title: "the shape of an OAuth error",
    request: async (world) => (await redeem(world, { code: "made-up" })).body,
    expected: { error: "invalid_grant", error_description: expect.any(String), log_id: expect.any(String) },
  },
];

const LIVES: Row[] = [
  {
    section: "Token lifetimes",
    title: "a refresh always gives a new refresh token, and the old one stops working",
    request: async (world) => {
      const first = (await redeem(world)).body.refresh_token;
      const second = await refresh(world, first);
      const again = see(await refresh(world, first));
      const newer = see(await refresh(world, second.body.refresh_token));
      return { isNew: second.body.refresh_token !== first, again, newer };
    },
    expected: { isNew: true, again: { status: 400, code: "invalid_grant" }, newer: { status: 200 } },
  },
  {
    section: "Token lifetimes",
    title: "an access token ends after its 2 hours",
    request: async (world) => {
      const { access_token } = (await redeem(world)).body;
      world.sandbox.advance(ACCESS_MS);
      return see(await post(world.sandbox, access_token, CREATOR_INFO));
    },
    expected: { status: 401, code: "access_token_invalid" },
  },
  {
    section: "Token lifetimes",
    title: "a refresh token ends after its 180 days",
    request: async (world) => {
      const { refresh_token } = (await redeem(world)).body;
      world.sandbox.advance(REFRESH_MS);
      return see(await refresh(world, refresh_token));
    },
    expected: { status: 400, code: "invalid_grant" },
  },
  {
    section: "Revoke",
    title: "a revocation answers with an empty body, and the token is dead",
    request: async (world) => {
      const { access_token: token } = await connect(world.sandbox, "mara.bakes");
      const { status, text } = await revoke(world, { token });
      return { status, text, after: see(await post(world.sandbox, token, CREATOR_INFO)) };
    },
    expected: { status: 200, text: "", after: { status: 401, code: "access_token_invalid" } },
  },
  {
    section: "Revoke",
    title: "a revocation without a token",
    request: async (world) => see(await revoke(world, {})),
    expected: { status: 400, code: "invalid_request" },
  },
  {
    section: "Revoke",
    title: "a revocation of an unknown token",
    request: async (world) => see(await revoke(world, { token: "act.unknown" })),
    expected: { status: 400, code: "invalid_grant" },
  },
  {
    section: "Revoke",
    title: "a revocation by a client that cannot prove itself",
    request: async (world) => see(await revoke(world, { token: "act.x", client_secret: "other" })),
    expected: { status: 401, code: "invalid_client" },
  },
];

export const OAUTH_ROWS: Row[] = [...AUTHORIZE, ...TOKENS, ...LIVES];
