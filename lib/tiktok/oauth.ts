import { z } from "zod";
import { toTikTokError } from "./errors";
import { findJson } from "./json";
import { type Answer, codeOfForeignAnswer, type Fetch, request } from "./request";

export interface TikTokAuthOptions {
  clientKey: string;
  clientSecret: string;
  /** Where people consent, in the browser. */
  authOrigin: string;
  apiOrigin: string;
  fetch?: Fetch;
}
export type TikTokAuth = ReturnType<typeof createTikTokAuth>;

/** Lifetimes are the answer's own: TikTok changed them in November 2026, and may again. */
export interface Tokens {
  openId: string;
  accessToken: string;
  refreshToken: string;
  scopes: string[];
  accessExpiresInSeconds: number;
  refreshExpiresInSeconds: number;
}

/** Login Kit for the web. A refresh token works once: store the new pair before using it. */
export function createTikTokAuth(options: TikTokAuthOptions) {
  return {
    authorizeUrl: (ask: { state: string; redirectUri: string; scopes: readonly string[] }) =>
      authorizeUrl(options, ask),
    exchangeCode: (grant: { code: string; redirectUri: string }) =>
      grantTokens(options, {
        grant_type: "authorization_code",
        code: grant.code,
        redirect_uri: grant.redirectUri,
      }),
    refreshTokens: (refreshToken: string) =>
      grantTokens(options, { grant_type: "refresh_token", refresh_token: refreshToken }),
    /** Takes the access token. The app leaves the person's list of connected apps. */
    revoke: async (accessToken: string): Promise<void> => {
      throwIfRefused(await postForm(options, "revoke", { token: accessToken }));
    },
  };
}

function authorizeUrl(
  { authOrigin, clientKey }: TikTokAuthOptions,
  ask: { state: string; redirectUri: string; scopes: readonly string[] },
): string {
  const url = new URL("/v2/auth/authorize/", authOrigin);
  url.search = new URLSearchParams({
    client_key: clientKey,
    response_type: "code",
    scope: ask.scopes.join(","),
    redirect_uri: ask.redirectUri,
    state: ask.state,
    // Always shows the consent page: a person with several accounts must be able to pick another one.
    disable_auto_auth: "1",
  }).toString();
  return url.href;
}

const seconds = z.coerce.number().int().positive();
const TokenAnswer = z
  .object({
    open_id: z.string().min(1),
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    scope: z.string(),
    expires_in: seconds,
    refresh_expires_in: seconds,
  })
  .transform(
    (wire): Tokens => ({
      openId: wire.open_id,
      accessToken: wire.access_token,
      refreshToken: wire.refresh_token,
      scopes: wire.scope
        .split(",")
        .map((scope) => scope.trim())
        .filter(Boolean),
      accessExpiresInSeconds: wire.expires_in,
      refreshExpiresInSeconds: wire.refresh_expires_in,
    }),
  );

async function grantTokens(options: TikTokAuthOptions, form: Record<string, string>): Promise<Tokens> {
  const answer = await postForm(options, "token", form);
  throwIfRefused(answer);
  const parsed = TokenAnswer.safeParse(findJson(answer.text));
  if (parsed.success) return parsed.data;
  throw toTikTokError("unreadable_answer", { httpStatus: answer.httpStatus });
}

function postForm(options: TikTokAuthOptions, path: string, form: Record<string, string>): Promise<Answer> {
  const { fetch = globalThis.fetch, apiOrigin, clientKey, clientSecret } = options;
  return request(fetch, `${apiOrigin}/v2/oauth/${path}/`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "cache-control": "no-cache" },
    body: new URLSearchParams({ client_key: clientKey, client_secret: clientSecret, ...form }).toString(),
  });
}

const Refusal = z.object({
  error: z.string().min(1),
  error_description: z.string().nullish(),
  log_id: z.string().nullish(),
});

/** A refusal may come with HTTP 200: a non-empty `error` tells, and only then the status. */
function throwIfRefused({ text, httpStatus, retryAfterSeconds }: Answer): void {
  const refusal = Refusal.safeParse(findJson(text));
  if (refusal.success) {
    const { error, error_description, log_id } = refusal.data;
    throw toTikTokError(error, { httpStatus, retryAfterSeconds, logId: log_id, detail: error_description });
  }
  if (httpStatus >= 300) {
    throw toTikTokError(codeOfForeignAnswer(httpStatus), { httpStatus, retryAfterSeconds });
  }
}
