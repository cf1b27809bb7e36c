import { z } from "zod";
import { toTikTokError } from "./errors";
import { count, findJson } from "./json";
import { type Answer, codeOfForeignAnswer, type Fetch, request } from "./request";
import { findVerdict, isOk, withoutSecrets } from "./verdict";

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
      const answer = await postForm(options, "revoke", { token: accessToken });
      throwIfRefused(answer, [options.clientSecret, accessToken]);
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

const seconds = count.refine((value) => value > 0);
/** An empty one stored in place of the old would lose the account, so an answer without one is no answer. */
const token = z.string().trim().min(1);
const TokenAnswer = z
  .object({
    open_id: z.string().trim().min(1),
    access_token: token,
    refresh_token: token,
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
  throwIfRefused(answer, [options.clientSecret, form.refresh_token ?? "", form.code ?? ""]);
  const parsed = TokenAnswer.safeParse(findJson(answer.text));
  if (parsed.success) return parsed.data;
  const { httpStatus, logId } = answer;
  throw toTikTokError("unreadable_answer", { httpStatus, logId, detail: z.prettifyError(parsed.error) });
}

function postForm(options: TikTokAuthOptions, path: string, form: Record<string, string>): Promise<Answer> {
  const { fetch, apiOrigin, clientKey, clientSecret } = options;
  return request({
    fetch,
    url: `${apiOrigin}/v2/oauth/${path}/`,
    init: {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "cache-control": "no-cache" },
      body: new URLSearchParams({ client_key: clientKey, client_secret: clientSecret, ...form }).toString(),
    },
  });
}

/** A refusal may come with HTTP 200: a non-empty `error` tells, and only then the status. */
function throwIfRefused(answer: Answer, secrets: readonly string[]): void {
  const { httpStatus, retryAfterSeconds } = answer;
  const verdict = findVerdict(findJson(answer.text));
  const isRefused = verdict?.code && !isOk(verdict);
  if (!isRefused && httpStatus < 300) return;
  const code = isRefused ? verdict.code : codeOfForeignAnswer(httpStatus);
  throw toTikTokError(withoutSecrets(code, secrets) ?? "", {
    httpStatus,
    retryAfterSeconds,
    logId: verdict?.logId ?? answer.logId,
    detail: withoutSecrets(verdict?.message ?? null, secrets),
  });
}
