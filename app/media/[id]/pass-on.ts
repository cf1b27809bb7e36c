import type { OpenedMedia } from "@/lib/media/open-stored";
import { mediaContentTypes } from "@/lib/media/rules";

const passedOn = ["content-length", "content-range", "accept-ranges"];

/** The store's answer, with headers of our own making: a file is never more than a video or a photo here. */
export function passOn({ response, contentType }: OpenedMedia, extra: Record<string, string>): Response {
  const headers = new Headers({
    "content-type": mediaContentTypes.includes(contentType) ? contentType : "application/octet-stream",
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    ...extra,
  });
  for (const name of passedOn) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}
