import "server-only";
import { BufferSource, Input, MATROSKA, MP4, QTFF, WEBM } from "mediabunny";
import type { OutsideStream } from "@/lib/guarded-fetch";
import { announceImport } from "./announce-import";
import { claimImport, failImport, type ImportRow, touchImport } from "./import-state";
import { describeAnswer, importing, Unusable } from "./import-words";
import { containerNames } from "./input";
import { openAddress } from "./open-address";
import {
  contentTypeOf,
  formatBytes,
  kindOf,
  nameAsContained,
  PHOTO_SIZE_BYTES_MAX,
  readPhotoFormat,
  VIDEO_SIZE_BYTES_MAX,
} from "./rules";

const HEAD_BYTES = 65_536;
/** Below the ten minutes that an engine waits for a step. */
const COUNT_TIME_MS = 9 * 60_000;
const TOUCH_EVERY_MS = 1000;

/** Looks at the first bytes, learns the size, and announces the file to the store. */
export async function inspectImport(importId: string, runId: string): Promise<"fetch" | "failed" | "gone"> {
  const row = await claimImport(importId, runId);
  if (!row) return "gone";
  if (row.uploadAddress) return "fetch";
  try {
    const found = await importing(row.host, () => inspect(row));
    return (await announceImport(row, found)) ? "fetch" : "gone";
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    await failImport(importId, runId, error.message);
    return "failed";
  }
}

async function inspect(row: ImportRow) {
  const signal = AbortSignal.timeout(COUNT_TIME_MS);
  const answer = await openAddress(row.address, { signal, headers: { range: `bytes=0-${HEAD_BYTES - 1}` } });
  try {
    if (answer.status !== 200 && answer.status !== 206) throw describeAnswer(row.host, answer.status);
    if ((answer.headers["content-encoding"] ?? "identity") !== "identity") {
      throw new Unusable(`${row.host} sends the file compressed. Download it, then upload it here.`);
    }
    const { head, totalBytes } = await readHead(row, answer);
    const format = await readFormat(head);
    const contentType = contentTypeOf(format);
    if (!contentType) throw new Unusable(describeUnknown(row.host, head));
    const sizeMax = kindOf(contentType) === "photo" ? PHOTO_SIZE_BYTES_MAX : VIDEO_SIZE_BYTES_MAX;
    if (totalBytes > sizeMax) throw tooLarge(totalBytes, sizeMax);
    const name = nameAsContained((row.isNamed ? null : readName(answer)) ?? row.name, format);
    return { name, contentType, sizeBytes: totalBytes, validator: readValidator(answer) };
  } finally {
    answer.close();
  }
}

/** A server that does not say how long the file is has it read to the end, once, and only counted. */
async function readHead(row: ImportRow, answer: OutsideStream) {
  const stated = statedLength(answer);
  if (stated !== null && stated > VIDEO_SIZE_BYTES_MAX) throw tooLarge(stated, VIDEO_SIZE_BYTES_MAX);
  const chunks: Uint8Array[] = [];
  let [sizeBytes, touchedAt] = [0, Date.now()];
  let mostBytes: number | null = null;
  for await (const chunk of answer.body) {
    if (sizeBytes < HEAD_BYTES) chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes >= HEAD_BYTES) mostBytes ??= mostBytesOf(chunks);
    if (stated !== null && sizeBytes >= Math.min(HEAD_BYTES, stated)) break;
    if (mostBytes !== null && sizeBytes > mostBytes) {
      throw new Unusable(`The file is larger than ${formatBytes(mostBytes)}, and no more can be used.`);
    }
    if (Date.now() - touchedAt < TOUCH_EVERY_MS) continue;
    touchedAt = Date.now();
    if (!(await touchImport(row, {}))) throw new Unusable("It was called off.");
  }
  const totalBytes = stated ?? sizeBytes;
  if (totalBytes === 0) throw new Unusable("The file is empty.");
  return { head: new Uint8Array(Buffer.concat(chunks).subarray(0, HEAD_BYTES)), totalBytes };
}

/** What never ends is not read further than a file of its kind may be long. */
function mostBytesOf(chunks: readonly Uint8Array[]): number {
  return readPhotoFormat(Buffer.concat(chunks)) ? PHOTO_SIZE_BYTES_MAX : VIDEO_SIZE_BYTES_MAX;
}

/** Null when nothing is said that can be relied on. */
function statedLength({ status, headers }: OutsideStream): number | null {
  const range = /^bytes 0-\d+\/(\d{1,15})$/.exec(headers["content-range"] ?? "");
  if (status === 206) {
    if (range) return Number(range[1]);
    throw new Unusable("The server does not say how long the file is. Download it, then upload it here.");
  }
  const length = headers["content-length"] ?? "";
  return /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** By the bytes and nothing else, as the check of a finished upload will do again. */
async function readFormat(head: Uint8Array): Promise<string | null> {
  const photo = readPhotoFormat(head);
  if (photo) return photo;
  const input = new Input({ source: new BufferSource(head), formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    if (!(await input.canRead())) return null;
    const { name } = await input.getFormat();
    return containerNames[name] ?? name;
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

function describeUnknown(host: string, head: Uint8Array): string {
  const text = Buffer.from(head.subarray(0, 512)).toString("latin1").trimStart().toLowerCase();
  return text.startsWith("<!doctype html") || text.startsWith("<html")
    ? `${host} answers with a web page, not with a file. Use the address of the file itself.`
    : `What ${host} sends is no video or photo that can be used here: MP4, MOV, WebM, JPEG, PNG, WebP, HEIC, AVIF or GIF.`;
}

function tooLarge(sizeBytes: number, mostBytes: number): Unusable {
  return new Unusable(`The file is ${formatBytes(sizeBytes)}; up to ${formatBytes(mostBytes)} can be used.`);
}

/** A weak tag promises the same meaning, not the same bytes. */
function readValidator({ headers }: OutsideStream): string | null {
  const { etag } = headers;
  if (etag && !etag.startsWith("W/")) return etag.slice(0, 300);
  return headers["last-modified"]?.slice(0, 300) ?? null;
}

const NAME_CHARACTERS_MAX = 120;

/** What the server calls it, when it says so. */
function readName({ headers }: OutsideStream): string | null {
  const disposition = headers["content-disposition"] ?? "";
  const [, encoded] = /filename\*\s*=\s*utf-8'[^']*'([^;\s]{1,600})/i.exec(disposition) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]{1,300})"|([^;\s]{1,300}))/i.exec(disposition) ?? [];
  return cleanName(encoded ?? quoted ?? bare ?? "");
}

/** Null when nothing of it can be shown. */
export function cleanName(given: string): string | null {
  let name = given;
  try {
    name = decodeURIComponent(given);
  } catch {
    // Not every name is encoded; then it is taken as it stands.
  }
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{C}<>:"|?*]/gu, "").trim();
  if (clean.length <= NAME_CHARACTERS_MAX) return clean || null;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? "";
  return clean.slice(0, NAME_CHARACTERS_MAX - extension.length) + extension;
}
