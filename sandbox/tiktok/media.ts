import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Call } from "./call.ts";
import { findPhoto } from "./photos.ts";
import { findPublishedById } from "./publications.ts";

interface Media {
  path: string;
  sizeBytes: number;
  contentType: string | null;
}

/** Serves a published video or one photo, whole or by one range, as players ask for it. */
export async function sendMedia(
  call: Call,
  response: ServerResponse,
  { id, position }: { id: string; position: string | undefined },
): Promise<void> {
  const media = findMedia(call, id, position);
  if (!media) {
    response.writeHead(404).end();
    return;
  }
  const { sizeBytes } = media;
  const range = readRange(call.request.headers.range, sizeBytes);
  if (range === "outside") {
    response.writeHead(416, { "content-range": `bytes */${sizeBytes}` }).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: sizeBytes - 1 };
  response.writeHead(range ? 206 : 200, {
    "content-type": media.contentType ?? "application/octet-stream",
    "content-length": last - first + 1,
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=3600",
    ...(range && { "content-range": `bytes ${first}-${last}/${sizeBytes}` }),
  });
  if (call.method === "HEAD") {
    response.end();
    return;
  }
  const file = createReadStream(media.path, { start: first, end: last });
  // A player that seeks drops the connection; nobody is left to tell.
  await pipeline(file, response).catch(() => response.destroy());
}

function findMedia({ store }: Call, id: string, position: string | undefined): Media | undefined {
  const post = findPublishedById(store, id);
  if (!post) return undefined;
  if (position === undefined) {
    return post.mediaType === "VIDEO" ? { ...post, path: store.videoPath(post.publishId) } : undefined;
  }
  const photo = findPhoto(store, post.publishId, Number(position));
  return photo && { ...photo, path: store.photoPath(photo.publishId, photo.position) };
}

function readRange(header: string | undefined, sizeBytes: number) {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (!match[1] && !match[2])) return undefined;
  const first = match[1] ? Number(match[1]) : Math.max(0, sizeBytes - Number(match[2]));
  const last = match[1] && match[2] ? Math.min(Number(match[2]), sizeBytes - 1) : sizeBytes - 1;
  return first > last ? ("outside" as const) : { first, last };
}
