import { type ClientRequest, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline } from "node:stream/promises";
import { TikTokError, toTikTokError } from "./errors";
import { readRetryAfter } from "./request";

export interface Chunk {
  uploadUrl: string;
  /** Upload URLs on exactly this origin are followed too, besides TikTok's own hosts. */
  apiOrigin: string;
  /** Exactly the bytes from `firstByte` to `lastByte`. */
  body: AsyncIterable<Uint8Array>;
  firstByte: number;
  /** Inclusive. */
  lastByte: number;
  totalBytes: number;
  contentType: string;
  signal?: AbortSignal;
}

/** `elsewhere`: TikTok stands at another byte than the one the chunk began with. */
export type ChunkAnswer =
  | { state: "accepted"; uploadedBytes: number }
  | { state: "complete" }
  | { state: "elsewhere"; uploadedBytes: number }
  | { state: "expired" }
  | { state: "unknown task" };

/** Less than the ten minutes after which an engine gives a call up. */
const CHUNK_TIMEOUT_MS = 9 * 60_000;
const SILENCE_TIMEOUT_MS = 60_000;

/** Streams one chunk; memory stays flat. Never sends the access token: the URL itself is the right to upload. */
export async function uploadChunk(chunk: Chunk): Promise<ChunkAnswer> {
  const url = checkUploadUrl(chunk.uploadUrl, chunk.apiOrigin);
  return readAnswer(await put(url, chunk), chunk);
}

/** Follows only TikTok's own hosts, so that no answer can make Cuepost send a video elsewhere. */
export function checkUploadUrl(uploadUrl: string, apiOrigin: string): URL {
  if (!isUploadUrl(uploadUrl, apiOrigin)) throw toTikTokError("unsafe_upload_url");
  return new URL(uploadUrl);
}

export function isUploadUrl(uploadUrl: string, apiOrigin: string): boolean {
  const url = URL.canParse(uploadUrl) ? new URL(uploadUrl) : null;
  if (!url || url.username || url.password) return false;
  const isTikTok = url.protocol === "https:" && url.hostname.endsWith(".tiktokapis.com");
  return isTikTok || url.origin === new URL(apiOrigin).origin;
}

interface Reply {
  status: number;
  contentRange: string | undefined;
  retryAfterSeconds: number | null;
  logId: string | null;
}

async function put(url: URL, chunk: Chunk): Promise<Reply> {
  const deadline = AbortSignal.timeout(CHUNK_TIMEOUT_MS);
  const length = chunk.lastByte - chunk.firstByte + 1;
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, {
    method: "PUT",
    agent: false,
    signal: chunk.signal ? AbortSignal.any([chunk.signal, deadline]) : deadline,
    timeout: SILENCE_TIMEOUT_MS,
    headers: {
      "content-type": chunk.contentType,
      "content-length": length,
      "content-range": `bytes ${chunk.firstByte}-${chunk.lastByte}/${chunk.totalBytes}`,
    },
  });
  const reply = readReply(request);
  try {
    // A refusal may come before the last byte is sent: then the rest of the body no longer matters.
    return await Promise.race([reply, pipeline(exactly(chunk.body, length), request).then(() => reply)]);
  } catch (cause) {
    if (cause instanceof TikTokError || chunk.signal?.aborted) throw cause;
    throw toTikTokError(deadline.aborted ? "timeout" : "unreachable", { cause });
  } finally {
    request.destroy();
  }
}

function readReply(request: ClientRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request.on("error", reject);
    request.on("timeout", () => request.destroy(toTikTokError("timeout")));
    request.on("response", ({ statusCode, headers }) =>
      resolve({
        status: statusCode ?? 0,
        contentRange: headers["content-range"],
        retryAfterSeconds: readRetryAfter(headers["retry-after"], Date.now()),
        logId: headers["x-tt-logid"]?.toString() ?? null,
      }),
    );
  });
}

/** A source that is cut short must break the request, or TikTok would wait for the promised length. */
async function* exactly(body: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  try {
    for await (const piece of body) {
      sent += piece.byteLength;
      if (sent > length) break;
      yield piece;
    }
  } catch (cause) {
    throw toTikTokError("short_read", { cause });
  }
  if (sent !== length) throw toTikTokError("short_read", { detail: `${sent} of ${length} bytes` });
}

function readAnswer(reply: Reply, chunk: Chunk): ChunkAnswer {
  const reported = readUploadedBytes(reply.contentRange);
  switch (reply.status) {
    case 201:
      return { state: "complete" };
    case 206:
      return { state: "accepted", uploadedBytes: acceptedBytes(reported, chunk) };
    case 416:
      if (reported === null) throw toTikTokError("position_unknown", { httpStatus: reply.status });
      return { state: "elsewhere", uploadedBytes: reported };
    case 403:
      return { state: "expired" };
    case 404:
      return { state: "unknown task" };
    default:
      throw toTikTokError(codeOfStatus(reply.status), {
        httpStatus: reply.status,
        retryAfterSeconds: reply.retryAfterSeconds,
        logId: reply.logId,
      });
  }
}

function codeOfStatus(status: number): string {
  if (status >= 500 || status === 408) return "internal_error";
  if (status === 429) return "rate_limit_exceeded";
  return status >= 300 ? "chunk_refused" : "unreadable_answer";
}

/**
 * The end of `bytes 0-{uploaded}/{total}` as a count; a `*` for the range means that nothing has arrived.
 * Whether TikTok counts from 0 or from 1 is not documented.
 */
export function readUploadedBytes(contentRange: string | undefined): number | null {
  const [, last, total] = contentRange?.match(/^bytes (?:\*|0-(\d{1,12}))\/(\d{1,12})$/) ?? [];
  if (!total) return null;
  return last ? Math.min(Number(last) + 1, Number(total)) : 0;
}

/** Either way of counting may stand in the answer to a chunk that simply arrived. */
function acceptedBytes(reported: number | null, { lastByte }: Chunk): number {
  const sent = lastByte + 1;
  return reported === null || reported === sent + 1 ? sent : reported;
}
