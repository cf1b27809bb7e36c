import { timingSafeEqual } from "node:crypto";
import { readForm } from "./body.ts";
import type { Call } from "./call.ts";
import { endAuthorization } from "./end-authorization.ts";
import { meetFault } from "./faults.ts";
import { json, Refusal, type Reply, Violation } from "./reply.ts";
import { type Code, issueToken, isTakenAway, REVOKED_BY_DEVELOPER, type Token } from "./tokens.ts";

export async function exchangeToken(call: Call): Promise<Reply> {
  const form = await readForm(call);
  checkClient(call, form);
  const grantType = required(form, "grant_type");
  if (grantType === "authorization_code") return await redeemCode(call, form);
  if (grantType === "refresh_token") return await rotateToken(call, form);
  throw new Violation(400, "unsupported_grant_type", `grant_type ${grantType} is not served.`);
}

async function redeemCode(call: Call, form: URLSearchParams): Promise<Reply> {
  const { store, config } = call;
  const code = store.one<Code>("SELECT * FROM codes WHERE code = ?", required(form, "code"));
  const redirectUri = required(form, "redirect_uri");
  call.creator = code?.username;
  await meetFault(call);
  if (!code) throw new Violation(400, "invalid_grant", "The code is unknown; was it URL-decoded?");
  if (code.clientKey !== form.get("client_key")) {
    throw new Violation(400, "invalid_grant", "The code was issued to another client.");
  }
  if (code.redirectUri !== redirectUri) {
    throw new Violation(400, "invalid_grant", "redirect_uri differs from the one of the authorize request.");
  }
  if (code.expiresAt <= config.now()) throw new Refusal(400, "invalid_grant", "The code has expired.");
  return store.transaction(() => {
    const spend = "UPDATE codes SET usedAt = ? WHERE code = ? AND usedAt IS NULL";
    const isFirstUse = store.run(spend, config.now(), code.code);
    if (!isFirstUse) throw new Violation(400, "invalid_grant", "The code was used before.");
    return tokenReply(call, issueToken(store, config, code));
  });
}

async function rotateToken(call: Call, form: URLSearchParams): Promise<Reply> {
  const { store, config } = call;
  const refreshToken = required(form, "refresh_token");
  const token = store.one<Token>("SELECT * FROM tokens WHERE refreshToken = ?", refreshToken);
  call.creator = token?.username;
  await meetFault(call);
  const now = config.now();
  if (!token || token.clientKey !== form.get("client_key")) {
    throw new Violation(400, "invalid_grant", "The refresh token is unknown.");
  }
  if (isTakenAway(token)) throw new Refusal(400, "invalid_grant", "The refresh token is invalid.");
  if (token.revokedAt) throw new Violation(400, "invalid_grant", "The refresh token was revoked.");
  if (token.refreshExpiresAt <= now) {
    throw new Refusal(400, "invalid_grant", "The refresh token has expired.");
  }
  return store.transaction(() => {
    const rotate = "UPDATE tokens SET rotatedAt = ? WHERE refreshToken = ? AND rotatedAt IS NULL";
    const isLive = store.run(rotate, now, refreshToken);
    if (!isLive) throw new Violation(400, "invalid_grant", "The refresh token was replaced by a newer one.");
    return tokenReply(call, issueToken(store, config, token));
  });
}

export async function revokeToken(call: Call): Promise<Reply> {
  const form = await readForm(call);
  checkClient(call, form);
  const token = call.store.one<Token>("SELECT * FROM tokens WHERE accessToken = ?", required(form, "token"));
  call.creator = token?.username;
  await meetFault(call);
  if (token && isTakenAway(token)) throw new Refusal(400, "invalid_grant", "The access token is invalid.");
  if (!token || token.clientKey !== form.get("client_key") || token.revokedAt) {
    throw new Violation(400, "invalid_grant", "The access token is unknown or was revoked before.");
  }
  // The app leaves the creator's list of connected apps, so every token it holds for them dies.
  endAuthorization(call, token, REVOKED_BY_DEVELOPER);
  return { status: 200 };
}

function checkClient({ config }: Call, form: URLSearchParams): void {
  const isKnown = form.get("client_key") === config.clientKey;
  if (!isKnown || !isSameText(form.get("client_secret") ?? "", config.clientSecret)) {
    throw new Violation(401, "invalid_client", "client_key or client_secret is wrong.");
  }
}

function isSameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new Violation(400, "invalid_request", `${name} is missing.`);
  return value;
}

function tokenReply({ config }: Call, token: Token): Reply {
  return json(200, {
    access_token: token.accessToken,
    expires_in: config.accessSeconds,
    open_id: token.openId,
    refresh_expires_in: config.refreshSeconds,
    refresh_token: token.refreshToken,
    scope: token.scopes,
    token_type: "Bearer",
  });
}
