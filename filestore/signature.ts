import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { HttpError } from "./http-error.ts";

const PREFIX = "hmac-sha256=";

export function sign(payload: string, apiKey: string): string {
  return PREFIX + createHmac("sha256", apiKey).update(payload).digest("hex");
}

export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** Returns the signature of a URL that this key signed and that has not run out. */
export function checkSignedUrl(url: URL, apiKey: string, now: number): string {
  const signature = url.searchParams.get("signature") ?? "";
  const unsigned = new URL(url);
  unsigned.searchParams.delete("signature");
  if (!isSame(signature, sign(unsigned.href, apiKey))) {
    throw new HttpError(403, "The signature of this address is not valid.");
  }
  const expires = Number(url.searchParams.get("expires") ?? Number.NaN);
  if (!(expires > now)) throw new HttpError(403, "This address has expired.");
  return signature;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
