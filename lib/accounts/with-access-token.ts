import "server-only";
import { db } from "@/db";
import { createTikTokClient, type TikTokClient, type TikTokEndpoint, TikTokError } from "@/lib/tiktok";
import { getAccess } from "./access-token";
import { block, blockEnd, takeTurn } from "./call-limiter";
import { dropScope } from "./drop-scope";
import { noteFailure, noteSuccess } from "./health";
import { type Access, markReconnectNeeded } from "./stored-tokens";

const TOO_MANY_REQUESTS = 429;

interface CallOptions {
  /** Runs when it is this call's turn, right before it leaves; what it throws stops the call. */
  beforeSend?: () => Promise<void>;
  /** Of a photo post: which permission its init needs. */
  delivery?: "direct" | "inbox";
}

/**
 * Calls TikTok as this account, in its turn. When TikTok does not take the token, `work` runs once more with a new
 * one; it should hold a single call. A permission that has ended, or lacks a scope, is written down before the
 * error goes up.
 */
export async function withAccessToken<T>(
  accountId: string,
  work: (client: TikTokClient) => Promise<T>,
  options: CallOptions = {},
): Promise<T> {
  const access = await getAccess(accountId);
  try {
    return await work(clientFor(access, "first", options));
  } catch (error) {
    if (!isTokenRefused(error)) throw await judge(access, error, options);
  }
  const renewed = await getAccess(accountId, access.token);
  try {
    return await work(clientFor(renewed, "replay", options));
  } catch (error) {
    if (isTokenRefused(error)) await db.transaction((tx) => markReconnectNeeded(renewed, error.message, tx));
    throw await judge(renewed, error, options);
  }
}

const isTokenRefused = (error: unknown): error is TikTokError =>
  error instanceof TikTokError && error.code === "access_token_invalid";

async function judge(access: Access, error: unknown, options: CallOptions): Promise<unknown> {
  if (error instanceof TikTokError) await dropScope(access, error, options.delivery);
  return error;
}

type Round = "first" | "replay";

function clientFor(access: Access, round: Round, { beforeSend }: CallOptions): TikTokClient {
  const { accountId, token, tiktok } = access;
  return createTikTokClient({
    accessToken: token,
    apiOrigin: tiktok.apiOrigin,
    beforeCall: async (endpoint) => {
      await takeTurn(access, endpoint);
      await beforeSend?.();
    },
    afterCall: async (endpoint, error) => {
      if (!error) return noteSuccess(accountId);
      // A refused token is no failure yet: a new one may be taken.
      if (round === "replay" || !isTokenRefused(error)) await noteRefusal(access, endpoint, error);
    },
  });
}

async function noteRefusal(
  { accountId, tiktok }: Access,
  endpoint: TikTokEndpoint,
  error: TikTokError,
): Promise<void> {
  if (error.httpStatus === TOO_MANY_REQUESTS) {
    await block(accountId, endpoint, blockEnd(tiktok, error.retryAfterSeconds, new Date()));
  }
  await noteFailure({ accountId, error, endpoint });
}
