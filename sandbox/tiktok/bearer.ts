import type { Call } from "./call.ts";
import { type Creator, getCreator } from "./creators.ts";
import { meetFault } from "./faults.ts";
import { countCall } from "./rate-limits.ts";
import { Refusal, Violation } from "./reply.ts";
import type { Scope } from "./scopes.ts";
import { isTakenAway, type Token } from "./tokens.ts";

export interface Caller {
  token: Token;
  creator: Creator;
  scopes: ReadonlySet<string>;
}

/** Who is calling: a live token with one of the scopes, within its rate limit. */
export async function authorizeCall(call: Call, anyOf: readonly Scope[]): Promise<Caller> {
  const token = readToken(call);
  const scopes = new Set(token.scopes.split(","));
  requireScope({ scopes }, ...anyOf);
  countCall(call, token.accessToken);
  await meetFault(call);
  return { token, creator: getCreator(call.store, token.username), scopes };
}

export function requireScope({ scopes }: Pick<Caller, "scopes">, ...anyOf: readonly Scope[]): void {
  if (anyOf.some((scope) => scopes.has(scope))) return;
  throw new Violation(401, "scope_not_authorized", `The creator did not grant ${anyOf.join(" or ")}.`);
}

function readToken(call: Call): Token {
  const accessToken = /^Bearer (\S+)$/i.exec(call.request.headers.authorization ?? "")?.[1];
  if (!accessToken) throw new Violation(401, "access_token_invalid", "Authorization: Bearer … is missing.");
  const token = call.store.one<Token>("SELECT * FROM tokens WHERE accessToken = ?", accessToken);
  if (!token) throw new Violation(401, "access_token_invalid", "The access token is unknown.");
  call.creator = token.username;
  if (isTakenAway(token)) throw new Refusal(401, "access_token_invalid", "The access token is invalid.");
  if (token.revokedAt) throw new Violation(401, "access_token_invalid", "The access token was revoked.");
  if (token.cutShortAt) throw new Refusal(401, "access_token_invalid", "The access token is invalid.");
  if (token.accessExpiresAt <= call.config.now()) {
    throw new Violation(401, "access_token_invalid", "The access token is past its expires_in.");
  }
  return token;
}
