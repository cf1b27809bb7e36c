import { createHash } from "node:crypto";
import sharp from "sharp";
import { type Answer, CONTENT_INIT, post, type TestSandbox } from "./testing.ts";
import type { TestOrigin } from "./testing-origin.ts";

export const JPEG = "image/jpeg";

export function draw(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#2a6f97" } });
}

/** Gives the URL to pull it from. */
export function servePhoto(origin: TestOrigin, bytes: Uint8Array, type = JPEG): string {
  const name = createHash("sha256").update(bytes).update(type).digest("hex");
  return origin.serve(name, bytes, type);
}

export interface PhotoChanges {
  top?: object;
  info?: object;
  source?: object;
}

/** A direct post for its owner only, unless changed. */
export async function initPhotos(
  sandbox: TestSandbox,
  token: string,
  { top = {}, info = {}, source = {} }: PhotoChanges,
): Promise<Answer> {
  return await post(sandbox, token, CONTENT_INIT, {
    media_type: "PHOTO",
    post_mode: "DIRECT_POST",
    post_info: { privacy_level: "SELF_ONLY", ...info },
    source_info: { source: "PULL_FROM_URL", photo_cover_index: 0, ...source },
    ...top,
  });
}
