import { HttpError } from "./http-error.ts";
import { FILE_MAX_BYTES } from "./limits.ts";
import type { Upload } from "./record.ts";
import { checkSignedUrl } from "./signature.ts";

/** Nothing that a browser would run: no SVG. */
const SERVABLE_TYPE = /^(video\/[a-z0-9.+-]{1,60}|image\/(jpeg|png|webp|gif|avif|hei[cf]))$/;

/** The SDK sends the bare kind when the browser knew no type for the file. */
const BARE_KINDS: Record<string, string> = { video: "video/mp4", image: "image/jpeg" };

export function readPresignedUpload(url: URL, apiKey: string, now: number): Upload {
  const signature = checkSignedUrl(url, apiKey, now);
  const sizeBytes = Number(param(url, "x-ut-file-size"));
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 1) throw new HttpError(400, "The file is empty.");
  if (sizeBytes > FILE_MAX_BYTES) throw new HttpError(413, "The file is larger than 4,000,000,000 bytes.");
  return {
    signature,
    sizeBytes,
    name: param(url, "x-ut-file-name") ?? "file",
    customId: param(url, "x-ut-custom-id"),
    contentType: servableType(param(url, "x-ut-file-type") ?? ""),
  };
}

/** The SDK's server side signs addresses without a route and announces nothing: only the app can have made one. */
export function isFromApp(url: URL): boolean {
  return !url.searchParams.has("x-ut-slug");
}

function servableType(given: string): string {
  const type = BARE_KINDS[given] ?? given.toLowerCase();
  if (!SERVABLE_TYPE.test(type)) throw new HttpError(415, "Only videos and photos are kept here.");
  return type;
}

/** Values are encoded twice: once by the SDK, once by its URLSearchParams. */
function param(url: URL, name: string): string | null {
  const value = url.searchParams.get(name);
  if (value === null) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    throw new HttpError(400, `The value of ${name} is not valid.`);
  }
}
