import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { readByteRange } from "./byte-range.ts";
import { HttpError } from "./http-error.ts";
import { isStored } from "./record.ts";
import { checkSignedUrl } from "./signature.ts";
import type { Store } from "./store.ts";

const READ_BUFFER_BYTES = 256 * 1024;

export async function serveFile(
  store: Store,
  key: string,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
) {
  checkSignedUrl(url, store.apiKey, Date.now());
  const file = await store.disk.find(key);
  if (!isStored(file)) throw new HttpError(404, "There is no such file.");
  const { sizeBytes, contentType } = file.upload;

  const range = req.method === "GET" ? readByteRange(req.headers.range, sizeBytes) : null;
  if (range === "unsatisfiable") {
    throw new HttpError(416, "The file has no such range.", { "content-range": `bytes */${sizeBytes}` });
  }
  const { first, last } = range ?? { first: 0, last: sizeBytes - 1 };
  res.writeHead(range ? 206 : 200, {
    "content-type": contentType,
    "content-length": last - first + 1,
    "accept-ranges": "bytes",
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-transform",
    ...(range && { "content-range": `bytes ${first}-${last}/${sizeBytes}` }),
  });
  if (req.method === "HEAD") return void res.end();
  const source = createReadStream(store.disk.dataPath(key), {
    start: first,
    end: last,
    highWaterMark: READ_BUFFER_BYTES,
  });
  await pipeline(source, res);
}
