import { createHmac } from "node:crypto";
import { StorageError } from "./errors";
import type { Wire } from "./wire";

const SIGNED_URL_MAX_SECONDS = 7 * 24 * 60 * 60;

/** UploadThing's signature: an HMAC over the whole address, `expires` in milliseconds included. */
export function signedUrl({ apiKey, filesOrigin }: Wire, key: string, ttlSeconds: number): string {
  if (!(ttlSeconds > 0 && ttlSeconds <= SIGNED_URL_MAX_SECONDS)) {
    throw new StorageError("bad_ttl", "refused", "A signed address lives between a second and seven days.");
  }
  const url = new URL(`${filesOrigin}/f/${encodeURIComponent(key)}`);
  url.searchParams.set("expires", String(Date.now() + ttlSeconds * 1000));
  const signature = createHmac("sha256", apiKey).update(url.href).digest("hex");
  url.searchParams.set("signature", `hmac-sha256=${signature}`);
  return url.href;
}
