import { createWriteStream } from "node:fs";
import { truncate } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Call } from "./call.ts";
import { nextChunk } from "./chunk-plan.ts";
import { meetFault } from "./faults.ts";
import { type Post, UPLOAD_LIFE_MS } from "./posts.ts";
import { Cut, Refusal, type Reply, Violation } from "./reply.ts";

const CONTENT_TYPES = new Set(["video/mp4", "video/quicktime", "video/webm"]);
const TURN_CHECKS_MAX = 20;
const TURN_CHECK_MS = 50;

export async function receiveChunk(call: Call): Promise<Reply> {
  call.creator = findTask(call).username;
  await meetFault(call);
  const { publishId } = await takeTurn(call);
  try {
    // Read again: the chunk that went before may have moved the progress.
    const post = findTask(call);
    const contentType = readContentType(call);
    const { first, last } = readRange(call, post);
    await writeChunk(call, post);
    return commitChunk(call, post, { first, last, contentType });
  } finally {
    call.uploadsInFlight.delete(publishId);
  }
}

function findTask(call: Call): Post {
  const uploadToken = call.url.searchParams.get("upload_token") ?? "";
  const post = call.store.one<Post>("SELECT * FROM posts WHERE uploadToken = ?", uploadToken);
  if (!post || post.failReason === "auth_removed")
    throw new Refusal(404, "not_found", "No such upload task.");
  call.contentRange = progressOf(post);
  if (post.initAt + UPLOAD_LIFE_MS <= call.config.now()) {
    throw new Refusal(403, "upload_url_expired", "The upload URL has lived its hour.");
  }
  return post;
}

/** A cut connection may linger for a moment after its client has come back, so the newer PUT waits a little. */
async function takeTurn(call: Call): Promise<Post> {
  const post = findTask(call);
  for (let check = 1; call.uploadsInFlight.has(post.publishId); check++) {
    if (check > TURN_CHECKS_MAX) {
      throw new Violation(
        416,
        "range_not_satisfiable",
        "Another PUT of this upload is running; chunks go one by one.",
      );
    }
    await sleep(TURN_CHECK_MS);
  }
  call.uploadsInFlight.add(post.publishId);
  return post;
}

function readContentType({ request }: Call): string {
  const contentType = request.headers["content-type"]?.toLowerCase() ?? "";
  if (CONTENT_TYPES.has(contentType)) return contentType;
  throw new Violation(400, "bad_request", "Content-Type must be video/mp4, video/quicktime or video/webm.");
}

function readRange({ request }: Call, post: Post): { first: number; last: number } {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(request.headers["content-range"] ?? "");
  if (!match) throw new Violation(400, "bad_request", "Content-Range must be bytes {first}-{last}/{total}.");
  const [first = 0, last = 0, total = 0] = match.slice(1).map(Number);
  if (request.headers["content-length"] === undefined) {
    throw new Violation(400, "bad_request", "Content-Length is missing.");
  }
  if (last < first || Number(request.headers["content-length"]) !== last - first + 1) {
    throw new Violation(400, "bad_request", "Content-Length differs from Content-Range.");
  }
  if (total !== post.sizeBytes) throw new Violation(400, "bad_request", "The total differs from video_size.");
  const next = nextChunk(post, post.uploadedBytes);
  if (first === next.first && last === next.last) return { first, last };
  const sentence = `Content-Range ${first}-${last} came where ${next.first}-${next.last} was next.`;
  // Sending a chunk again is what a client does whose answer was lost; the range it gets back puts it right.
  const isRepeat = first % post.chunkBytes === 0 && last < post.uploadedBytes;
  throw new (isRepeat ? Refusal : Violation)(416, "range_not_satisfiable", sentence);
}

async function writeChunk({ request, store }: Call, post: Post): Promise<void> {
  const path = store.videoPath(post.publishId);
  try {
    await pipeline(request, createWriteStream(path, { flags: "r+", start: post.uploadedBytes }));
  } catch (cause) {
    await truncate(path, post.uploadedBytes);
    if (request.complete) throw cause;
    throw new Cut("The connection ended within a chunk, which counts for nothing.", { cause });
  }
}

function commitChunk(
  call: Call,
  post: Post,
  { first, last, contentType }: { first: number; last: number; contentType: string },
): Reply {
  const uploadedBytes = last + 1;
  const isDone = uploadedBytes === post.sizeBytes;
  const isKept = call.store.run(
    `UPDATE posts SET uploadedBytes = ?, contentType = ?, uploadedAt = ?, isStuck = max(isStuck, ?)
     WHERE publishId = ? AND uploadedBytes = ? AND status = 'PROCESSING_UPLOAD'`,
    uploadedBytes,
    contentType,
    isDone ? call.config.now() : null,
    Number(call.isStuck ?? false),
    post.publishId,
    first,
  );
  if (!isKept) throw new Refusal(404, "not_found", "The upload task ended meanwhile.");
  if (isDone) call.processing.start(post.publishId);
  const contentRange = progressOf({ ...post, uploadedBytes });
  return { status: isDone ? 201 : 206, headers: { "content-range": contentRange } };
}

/** Before the first byte there is no last one to name, so the range is left open. */
function progressOf({ uploadedBytes, sizeBytes }: Pick<Post, "uploadedBytes" | "sizeBytes">): string {
  return uploadedBytes === 0 ? `bytes */${sizeBytes}` : `bytes 0-${uploadedBytes - 1}/${sizeBytes}`;
}
