import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Call } from "./call.ts";
import type { Post } from "./posts.ts";

/** Serves a published video, whole or by one range, as players ask for it. */
export async function sendMedia(call: Call, response: ServerResponse, id: string): Promise<void> {
  const post = call.store.one<Post>("SELECT * FROM posts WHERE id = ?", id);
  if (!post) {
    response.writeHead(404).end();
    return;
  }
  const range = readRange(call.request.headers.range, post.sizeBytes);
  if (range === "outside") {
    response.writeHead(416, { "content-range": `bytes */${post.sizeBytes}` }).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: post.sizeBytes - 1 };
  response.writeHead(range ? 206 : 200, {
    "content-type": post.contentType ?? "application/octet-stream",
    "content-length": last - first + 1,
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=3600",
    ...(range && { "content-range": `bytes ${first}-${last}/${post.sizeBytes}` }),
  });
  if (call.method === "HEAD") {
    response.end();
    return;
  }
  const file = createReadStream(call.store.videoPath(post.publishId), { start: first, end: last });
  // A player that seeks drops the connection; nobody is left to tell.
  await pipeline(file, response).catch(() => response.destroy());
}

function readRange(header: string | undefined, sizeBytes: number) {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (!match[1] && !match[2])) return undefined;
  const first = match[1] ? Number(match[1]) : Math.max(0, sizeBytes - Number(match[2]));
  const last = match[1] && match[2] ? Math.min(Number(match[2]), sizeBytes - 1) : sizeBytes - 1;
  return first > last ? ("outside" as const) : { first, last };
}
