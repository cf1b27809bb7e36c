import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { AppError, toStatus } from "@/lib/errors";
import { readPullToken } from "@/lib/media/media-url";
import { openForTikTok } from "@/lib/media/open-stored";
import { openProbe, PROBE_MEDIA_ID } from "@/lib/media/pull-probe";

/** One range, as TikTok may ask for it; anything else is answered with the whole file, as HTTP allows. */
const oneRange = /^bytes=(\d{1,15}-\d{0,15}|-\d{1,15})$/;
const passedOn = ["content-length", "content-range"];

type PullRequest = IncomingMessage & { query: Partial<Record<string, string | string[]>> };

/** For TikTok, which signs in nowhere: the address itself is the permission. Never a redirect: TikTok follows none. */
export async function serveToTikTok(request: PullRequest, response: ServerResponse): Promise<void> {
  const { method } = request;
  if (method !== "GET" && method !== "HEAD") return refuse(response.setHeader("allow", "GET, HEAD"), 405);
  const now = new Date();
  const pull = readPullToken(String(request.query.token), now);
  if (!pull) return refuse(response, 404);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const wanted = { method, range: readRange(request), signal: gone.signal } as const;
  try {
    const file =
      pull.mediaId === PROBE_MEDIA_ID ? openProbe(wanted) : await openForTikTok(pull.mediaId, wanted);
    const ageMaxSeconds = Math.floor((pull.expiresAt.getTime() - now.getTime()) / 1000);
    await passOn(file, response, ageMaxSeconds);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof AppError)) throw error;
    refuse(response, toStatus(error));
  }
}

/** The store's bytes, with headers of our own making. */
async function passOn(
  { response: file, contentType, sizeBytes }: Awaited<ReturnType<typeof openForTikTok>>,
  response: ServerResponse,
  ageMaxSeconds: number,
): Promise<void> {
  const headers: Record<string, string> = {
    "content-type": contentType,
    "accept-ranges": "bytes",
    "cache-control": `private, max-age=${ageMaxSeconds}, no-transform`,
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
    ...(file.status === 200 && { "content-length": String(sizeBytes) }),
  };
  for (const name of passedOn) {
    const value = file.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  response.writeHead(file.status, headers);
  if (file.body) await pipeline(file.body, response);
  else response.end();
}

/** If-Range names a state of the file by a tag or a date; we give out neither, so none can match. */
function readRange({ headers }: IncomingMessage): string | undefined {
  const { range } = headers;
  return range && oneRange.test(range) && !headers["if-range"] ? range : undefined;
}

/** Nothing to learn from it: a forged address, an expired one and a file that left look the same. */
function refuse(response: ServerResponse, status: number): void {
  const headers = { "content-type": "text/plain", "cache-control": "no-store", "x-robots-tag": "noindex" };
  response.writeHead(status, headers).end(status === 404 ? "Not found.\n" : "Not available right now.\n");
}
