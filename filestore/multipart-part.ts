import type { IncomingMessage } from "node:http";
import { HttpError } from "./http-error.ts";

const PART_HEAD_MAX_BYTES = 8 * 1024;

/**
 * The bytes of a form's only part. Their number is known (the signed size less the offset), so the whole
 * Content-Length is checked before the first byte is handed on, and no boundary is ever searched for.
 */
export async function* readPart(req: IncomingMessage, sizeBytes: number): AsyncGenerator<Buffer> {
  const boundary = readBoundary(req);
  const trailer = `\r\n--${boundary}--`;
  let head: Buffer = Buffer.alloc(0);
  let inHead = true;
  let left = sizeBytes;
  let tail = "";
  // Not destroyed on return: a refusal in the middle still has to be answered on this connection.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let rest = chunk;
    if (inHead) {
      head = Buffer.concat([head, chunk]);
      const headBytes = findHeadEnd(head, boundary);
      if (headBytes === null) continue;
      checkLength(req, headBytes + sizeBytes + trailer.length);
      inHead = false;
      rest = head.subarray(headBytes);
    }
    const ours = rest.subarray(0, left);
    left -= ours.length;
    if (ours.length > 0) yield ours;
    tail += rest.subarray(ours.length).toString("latin1");
  }
  if (inHead || left > 0 || !tail.startsWith(trailer)) throw new HttpError(400, "The form is not complete.");
}

function readBoundary(req: IncomingMessage): string {
  const type = req.headers["content-type"] ?? "";
  const match = /^multipart\/form-data;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(type);
  const boundary = match?.[1] ?? match?.[2];
  if (!boundary) throw new HttpError(400, "The file has to come as multipart/form-data.");
  if (!req.headers["content-length"]) throw new HttpError(411, "Content-Length is missing.");
  return boundary;
}

function findHeadEnd(head: Buffer, boundary: string): number | null {
  const end = head.indexOf("\r\n\r\n");
  if (end > PART_HEAD_MAX_BYTES || (end < 0 && head.length > PART_HEAD_MAX_BYTES)) {
    throw new HttpError(400, "The head of the form's part is too long.");
  }
  if (end < 0) return null;
  const text = head.subarray(0, end).toString("latin1");
  if (!text.startsWith(`--${boundary}\r\n`) || !/;\s*name="?file"?\s*(;|\r|$)/i.test(text)) {
    throw new HttpError(400, "The form has no part named file.");
  }
  return end + 4;
}

function checkLength(req: IncomingMessage, expectedBytes: number): void {
  const surplus = Number(req.headers["content-length"]) - expectedBytes;
  // Writers differ in whether a line break follows the last boundary.
  if (surplus !== 0 && surplus !== 2) {
    throw new HttpError(400, "The file does not have the size that was announced.");
  }
}
