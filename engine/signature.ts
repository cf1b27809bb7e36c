import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const SIGNATURE_AGE_SECONDS_MAX = 300;

/** Signs a body that is text already: a request's canonical JSON, or the raw text of an answer. */
export function signBody(signingKey: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds}&s=${hmac(signingKey, body, String(seconds))}`;
}

export function isSignedBy(
  signingKey: string,
  body: string,
  signature: string | undefined,
  now: Date,
): boolean {
  const parts = new URLSearchParams(signature ?? "");
  const seconds = parts.get("t") ?? "";
  const ageSeconds = Math.abs(now.getTime() / 1000 - Number(seconds));
  if (!seconds || !(ageSeconds <= SIGNATURE_AGE_SECONDS_MAX)) return false;
  return isSameSecret(parts.get("s") ?? "", hmac(signingKey, body, seconds));
}

/** What an app sends as its bearer: the key's prefix and the SHA-256 of the decoded rest. */
export function hashSigningKey(signingKey: string): string {
  const secret = withoutPrefix(signingKey);
  const prefix = signingKey.slice(0, signingKey.length - secret.length);
  return prefix + createHash("sha256").update(Buffer.from(secret, "hex")).digest("hex");
}

/** Hashing both first makes the comparison take the same time for any length. */
export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}

function hmac(signingKey: string, body: string, seconds: string): string {
  return createHmac("sha256", withoutPrefix(signingKey)).update(body).update(seconds).digest("hex");
}

function withoutPrefix(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, "");
}
