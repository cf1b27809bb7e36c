import { kindOfStatus, StorageError, statusError } from "./errors";
import { signedUrl } from "./signed-url";
import { discard, request, type Wire } from "./wire";

/** What `readRange` holds in memory at most. */
export const READ_MAX_BYTES = 8 * 1024 * 1024;

const READ_URL_SECONDS = 60 * 60;
const PASSED_ON = ["content-type", "content-length", "content-range", "accept-ranges"];

/** Both ends are inclusive, as in the Range header. */
export type StorageRange = { firstByte: number; lastByte: number };

export type OpenOptions = { method?: "GET" | "HEAD"; range?: string; signal?: AbortSignal };

export async function stat(
  wire: Wire,
  key: string,
): Promise<{ sizeBytes: number; contentType: string } | null> {
  const response = await ask(wire, key, { method: "HEAD" });
  await discard(response);
  if (kindOfStatus(response.status) === "gone") return null;
  if (!response.ok) throw statusError(response);
  const length = response.headers.get("content-length");
  if (!length || !/^\d{1,15}$/.test(length)) {
    throw new StorageError("no_length", "refused", "The file storage did not say how long the file is.");
  }
  const contentType = response.headers.get("content-type") ?? "application/octet-stream";
  return { sizeBytes: Number(length), contentType };
}

/** The bytes of exactly this range: anything else that is sent is refused unread. */
export async function openRange(
  wire: Wire,
  key: string,
  range: StorageRange,
  signal?: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await ask(wire, key, { range: `bytes=${range.firstByte}-${range.lastByte}`, signal });
  const problem = findRangeProblem(response, range);
  if (!problem && response.body) return response.body;
  await discard(response);
  throw problem ?? new StorageError("no_body", "retry", "The file storage sent no bytes.");
}

/** A short piece in memory, for whoever has to look into a file. */
export async function readRange(wire: Wire, key: string, range: StorageRange): Promise<Uint8Array> {
  const sizeBytes = range.lastByte - range.firstByte + 1;
  if (!(sizeBytes > 0 && sizeBytes <= READ_MAX_BYTES)) {
    throw new StorageError("bad_range", "refused", `A piece has 1 to ${READ_MAX_BYTES} bytes.`);
  }
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  try {
    for await (const chunk of await openRange(wire, key, range)) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    throw new StorageError("broken_body", "retry", "The file storage broke off.", { cause });
  }
  if (at !== sizeBytes) throw new StorageError("broken_body", "retry", "The file storage broke off.");
  return bytes;
}

/** For passing on to a browser: 200, 206 or 416 with the headers that belong to them. */
export async function open(wire: Wire, key: string, options: OpenOptions = {}): Promise<Response> {
  const response = await ask(wire, key, options);
  if (!response.ok && response.status !== 416) {
    await discard(response);
    throw statusError(response);
  }
  const headers = new Headers({ "x-content-type-options": "nosniff" });
  for (const name of PASSED_ON) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}

function ask(wire: Wire, key: string, { method = "GET", range, signal }: OpenOptions): Promise<Response> {
  // Bytes as they are stored: a compressed answer would have other lengths than it says.
  const headers = { "accept-encoding": "identity", ...(range && { range }) };
  return request(wire, signedUrl(wire, key, READ_URL_SECONDS), { method, headers, signal });
}

function findRangeProblem(response: Response, { firstByte, lastByte }: StorageRange): StorageError | null {
  if (response.status === 200) {
    return new StorageError("range_ignored", "refused", "The file storage does not serve ranges.");
  }
  if (response.status !== 206) return statusError(response);
  const match = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
  if (Number(match?.[1]) === firstByte && Number(match?.[2]) === lastByte) return null;
  return new StorageError("range_mismatch", "refused", "The file storage sent another range than asked for.");
}
