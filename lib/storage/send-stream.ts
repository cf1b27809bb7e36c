import { createHmac } from "node:crypto";
import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline } from "node:stream/promises";
import { kindOfStatus, StorageError, statusError } from "./errors";
import { discard, request, type Wire } from "./wire";

const BOUNDARY = "cuepost-file-of-an-import";
/** From the last byte to the answer: a store has to reach its disk first. */
const ANSWER_TIMEOUT_MS = 120_000;

export interface AnnouncedFile {
  name: string;
  contentType: string;
  sizeBytes: number;
}

export interface RestOfFile {
  /** Where the store goes on, and how many bytes there are from there to the end. */
  offset: number;
  restBytes: number;
  chunks: AsyncIterable<Uint8Array>;
  signal: AbortSignal;
}

/** Nothing is gone on with after a day: the local file store sweeps what is older. */
const ADDRESS_LIFE_MS = 24 * 3_600_000;

/** Whom the store tells when the file is there. */
export interface StorageHook {
  slug: string;
  callbackUrl: string;
  metadata: Record<string, string>;
}

export interface AnnouncedAddress {
  storageKey: string;
  address: string;
  expiresAt: Date;
}

/** A signed address that a large file can be sent to piece by piece. */
export async function announceFile(
  wire: Wire,
  file: AnnouncedFile,
  hook?: StorageHook,
): Promise<AnnouncedAddress> {
  const { UTApi, UTFile } = await import("uploadthing/server");
  /** UploadThing's client signs the address for a file in memory: this one only says its size. */
  class Announced extends UTFile {
    override get size() {
      return file.sizeBytes;
    }
  }
  let address: string | null = null;
  const api = new UTApi({
    token: wire.token,
    logLevel: "None",
    fetch: async (input) => {
      address = String(input instanceof Request ? input.url : input);
      throw new Error("Only the address was wanted.");
    },
    ...(wire.ingestOrigin && { ingestUrl: wire.ingestOrigin }),
  });
  await api.uploadFiles(new Announced([], file.name, { type: file.contentType }));
  const storageKey = address && new URL(address).pathname.split("/").at(-1);
  if (!address || !storageKey) {
    throw new StorageError("no_address", "refused", "The file storage gave no address for the file.");
  }
  if (hook) await register(wire, new URL("route-metadata", address), { storageKey, hook });
  const expiresAt = new Date(Date.now() + ADDRESS_LIFE_MS);
  return { storageKey, expiresAt, address: prolong(wire, address, { expiresAt, slug: hook?.slug }) };
}

/** What UploadThing's route tells the store ahead of a file: whoever sends it does not wait for our word. */
async function register(
  wire: Wire,
  url: URL,
  { storageKey, hook }: { storageKey: string; hook: StorageHook },
): Promise<void> {
  url.search = "";
  const { slug: callbackSlug, callbackUrl, metadata } = hook;
  const route = { fileKeys: [storageKey], metadata, callbackUrl, callbackSlug };
  const response = await request(wire, url.href, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-api-key": wire.apiKey },
    body: JSON.stringify({ ...route, isDev: false, awaitServerData: false }),
  });
  await discard(response);
  if (!response.ok) throw statusError(response);
}

/** The client signs for an hour. The signature covers all of the address before it. */
function prolong(
  { apiKey }: Wire,
  address: string,
  { expiresAt, slug }: { expiresAt: Date; slug: string | undefined },
): string {
  const url = new URL(address);
  url.searchParams.delete("signature");
  url.searchParams.set("expires", String(expiresAt.getTime()));
  if (slug !== undefined) url.searchParams.set("x-ut-slug", slug);
  const signature = createHmac("sha256", apiKey).update(url.href).digest("hex");
  url.searchParams.append("signature", `hmac-sha256=${signature}`);
  return url.href;
}

/** How far the store has got: none of a file whose first byte never came. */
export async function findSentBytes(wire: Wire, address: string): Promise<number> {
  const response = await request(wire, address, { method: "HEAD" });
  await discard(response);
  if (response.status === 404) return 0;
  if (!response.ok) throw addressError(response.status);
  return Number(response.headers.get("x-ut-range-start") ?? 0);
}

/** One PUT whose length is known ahead; what breaks it off leaves the store with what it has. */
export async function sendRest(
  address: string,
  { offset, restBytes, chunks, signal }: RestOfFile,
): Promise<void> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\n\r\n`;
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  const send = new URL(address).protocol === "https:" ? requestHttps : requestHttp;
  const sending = send(address, {
    method: "PUT",
    agent: false,
    signal,
    headers: {
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      "content-length": head.length + restBytes + tail.length,
      range: `bytes=${offset}-`,
    },
  });
  const answered = waitForAnswer(sending);
  // Told by `answered` as well, and by no more than one of the two.
  answered.catch(() => {});
  await pipeline(frame(head, chunks, tail), sending).catch(async (cause) => {
    // A store that refuses says so before it hangs up.
    const status = await Promise.race([answered, refusesLater()]).catch(() => null);
    throw status ? addressError(status) : cause;
  });
  sending.setTimeout(ANSWER_TIMEOUT_MS, () => sending.destroy());
  const status = await answered;
  if (status !== 200) throw addressError(status);
}

async function* frame(head: string, chunks: AsyncIterable<Uint8Array>, tail: string) {
  yield Buffer.from(head);
  yield* chunks;
  yield Buffer.from(tail);
}

function waitForAnswer(sending: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    sending.on("response", (answer: IncomingMessage) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on("error", (cause) => {
      reject(new StorageError("unreachable", "retry", "The file storage broke off.", { cause }));
    });
    sending.on("close", () =>
      reject(new StorageError("unreachable", "retry", "The file storage broke off.")),
    );
  });
}

const REFUSAL_WAIT_MS = 500;

function refusesLater(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, REFUSAL_WAIT_MS, null));
}

/** An address that has ended or belongs to another file is gone for good; a new one is not. */
function addressError(status: number): StorageError {
  const isGone = [403, 404, 409, 410].includes(status);
  const kind = isGone ? "gone" : status === 416 ? "retry" : kindOfStatus(status);
  return new StorageError(`http_${status}`, kind, `The file storage answered ${status}.`);
}
