import { createHash, randomBytes } from "node:crypto";
import type { Config } from "./config.ts";
import type { Store } from "./store.ts";

export const CODE_LIFE_MS = 5 * 60_000;

export interface Code {
  code: string;
  clientKey: string;
  redirectUri: string;
  scopes: string;
  username: string;
  expiresAt: number;
  usedAt: number | null;
}

export interface Token {
  accessToken: string;
  refreshToken: string;
  clientKey: string;
  openId: string;
  username: string;
  scopes: string;
  accessExpiresAt: number;
  refreshExpiresAt: number;
  rotatedAt: number | null;
  revokedAt: number | null;
  /** Set when the control API ended the access token early, which no client could foresee. */
  cutShortAt: number | null;
  /** Why the authorization ended, as webhooks number it. */
  removedReason: number | null;
  /** When creator_info was last asked with it. */
  infoAskedAt: number | null;
}

/** The developer's own revocation: the only end of an authorization that the client knows of. */
export const REVOKED_BY_DEVELOPER = 5;

/** Ended by somebody else, so a client that still tries the token breaks no rule. */
export function isTakenAway({ removedReason }: Token): boolean {
  return removedReason !== null && removedReason !== REVOKED_BY_DEVELOPER;
}

export type Grant = Pick<Token, "clientKey" | "username" | "scopes">;

export function issueCode(
  store: Store,
  config: Config,
  code: Omit<Code, "code" | "expiresAt" | "usedAt">,
): string {
  // Real codes hold characters that a URL must escape; a client that forgets to decode them fails here too.
  const text = `${makeSecret(32)}*0!${makeSecret(6)}`;
  store.insert("codes", { ...code, code: text, expiresAt: config.now() + CODE_LIFE_MS });
  return text;
}

export function issueToken(store: Store, config: Config, { clientKey, username, scopes }: Grant): Token {
  const now = config.now();
  const token: Token = {
    accessToken: `act.${makeSecret(36)}`,
    refreshToken: `rft.${makeSecret(36)}`,
    clientKey,
    openId: openIdOf(clientKey, username),
    username,
    scopes,
    accessExpiresAt: now + config.accessSeconds * 1000,
    refreshExpiresAt: now + config.refreshSeconds * 1000,
    rotatedAt: null,
    revokedAt: null,
    cutShortAt: null,
    removedReason: null,
    infoAskedAt: null,
  };
  store.insert("tokens", { ...token });
  return token;
}

export function openIdOf(clientKey: string, username: string): string {
  const digest = createHash("sha256").update(`${clientKey}\n${username}`).digest("base64url");
  return `-000${digest.slice(0, 36)}`;
}

/** The same person has one union id over all apps of a developer; one client makes one developer here. */
export function unionIdOf(username: string): string {
  return createHash("sha256").update(`union\n${username}`).digest("hex").slice(0, 32);
}

function makeSecret(sizeBytes: number): string {
  return randomBytes(sizeBytes).toString("base64url");
}
