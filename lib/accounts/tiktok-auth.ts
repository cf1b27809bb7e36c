import "server-only";
import { getEnv, type TikTokApp } from "@/lib/env";
import { createTikTokAuth, type TikTokAuth, type Tokens } from "@/lib/tiktok";

export function tiktokAuth({ clientKey, clientSecret, authOrigin, apiOrigin }: TikTokApp): TikTokAuth {
  return createTikTokAuth({ clientKey, clientSecret, authOrigin, apiOrigin });
}

/** Registered with TikTok to the letter; a trailing slash would be another address. */
export function redirectUri(): string {
  return `${getEnv().APP_URL}/api/tiktok/callback`;
}

/** The columns a pair of tokens fills. Counted from before the request, so that none is believed too long. */
export function toTokenColumns(tokens: Tokens, askedAt: Date) {
  const after = (seconds: number) => new Date(askedAt.getTime() + seconds * 1000);
  return {
    scopes: tokens.scopes,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    accessExpiresAt: after(tokens.accessExpiresInSeconds),
    refreshExpiresAt: after(tokens.refreshExpiresInSeconds),
    refreshedAt: askedAt,
    refreshLostAt: null,
  };
}

/** The same columns of an account whose permission is over. */
export const noTokens = {
  accessToken: null,
  refreshToken: null,
  accessExpiresAt: null,
  refreshExpiresAt: null,
  refreshLostAt: null,
};
