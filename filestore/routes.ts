import type { IncomingMessage, ServerResponse } from "node:http";
import { confirmUpload, deleteFiles, listFiles, registerUploads } from "./app-api.ts";
import { HttpError } from "./http-error.ts";
import { JSON_MAX_BYTES } from "./limits.ts";
import { findOffset, receiveUpload } from "./receive-upload.ts";
import { FileKey } from "./record.ts";
import { serveFile } from "./serve-file.ts";
import { isSame } from "./signature.ts";
import type { Store } from "./store.ts";

const APP_API: Record<string, (store: Store, body: unknown) => Promise<object>> = {
  "/route-metadata": registerUploads,
  "/callback-result": confirmUpload,
  "/v6/deleteFiles": deleteFiles,
  "/v6/listFiles": listFiles,
};

export async function route(store: Store, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (!req.url?.startsWith("/")) throw new HttpError(400, "The address is not valid.");
  const url = new URL(store.publicUrl + req.url);
  const { pathname } = url;
  if (req.method === "OPTIONS") return void res.writeHead(204).end();
  if (pathname === "/health") return sendJson(res, { ok: true });

  const api = APP_API[pathname];
  if (api) {
    requireMethod(req, "POST");
    return sendJson(res, await api(store, await readAppBody(store, req)));
  }
  const match = /^\/(f\/)?([^/]+)$/.exec(pathname);
  const key = FileKey.safeParse(match?.[2]).data;
  if (!match || !key) throw new HttpError(404, "There is nothing at this address.");
  if (match[1]) {
    requireMethod(req, "GET", "HEAD");
    return serveFile(store, key, url, req, res);
  }
  requireMethod(req, "HEAD", "PUT");
  if (req.method === "PUT") return sendJson(res, await receiveUpload(store, key, url, req));
  res.writeHead(200, { "x-ut-range-start": await findOffset(store, key, url) }).end();
}

export function sendJson(res: ServerResponse, body: object, status = 200): void {
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function requireMethod(req: IncomingMessage, ...allowed: string[]): void {
  if (allowed.includes(req.method ?? "")) return;
  throw new HttpError(405, "This method is not allowed here.", { allow: allowed.join(", ") });
}

async function readAppBody(store: Store, req: IncomingMessage): Promise<unknown> {
  const given = req.headers["x-uploadthing-api-key"];
  if (typeof given !== "string" || !isSame(given, store.apiKey)) {
    throw new HttpError(401, "The API key is not valid.");
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > JSON_MAX_BYTES) throw new HttpError(413, "The body is too large.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new HttpError(400, "The body is not JSON.");
  }
}
