import { createHash, createHmac } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";

const withoutPrefix = (key: string): string => key.replace(/^signkey-\w+-/, "");

/** Worked out here once more, so that the engine's own arithmetic is not its own judge. */
export function signWire(key: string, text: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const hash = createHmac("sha256", withoutPrefix(key)).update(`${text}${seconds}`).digest("hex");
  return `t=${seconds}&s=${hash}`;
}

/** A request is signed over the canonical form of its body, in whatever order it was written. */
export function isSignedRequest(key: string, text: string, signature: string): boolean {
  const seconds = Number(new URLSearchParams(signature).get("t"));
  const canonical = text === "" ? "" : canonicalJson(JSON.parse(text));
  const isFresh = Math.abs(Date.now() / 1000 - seconds) < 60;
  return isFresh && signature === signWire(key, canonical, new Date(seconds * 1000));
}

export function bearerOf(key: string): string {
  const secret = withoutPrefix(key);
  const hash = createHash("sha256").update(Buffer.from(secret, "hex")).digest("hex");
  return `Bearer ${key.slice(0, key.length - secret.length)}${hash}`;
}
