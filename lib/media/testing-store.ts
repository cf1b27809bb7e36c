import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TestStore {
  origin: string;
  files: Map<string, { bytes: Uint8Array; contentType: string }>;
  /** Answer everything with this status, as a store on a bad day. */
  failWith: number | null;
  stop(): Promise<void>;
}

/** The wire that lib/storage speaks, over files in memory: signed reads are taken on trust. */
export async function startTestStore(): Promise<TestStore> {
  const server = createServer((request, response) => answer(store, request, response));
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  const store: TestStore = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: new Map(),
    failWith: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return store;
}

async function answer(store: TestStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (store.failWith) return end(response, store.failWith);
  const url = new URL(request.url ?? "/", "http://store");
  const { pathname } = url;
  if (pathname === "/v6/deleteFiles") return deleteFiles(store, request, response);
  if (pathname === "/route-metadata") return void response.end('{"ok":true}');
  if (request.method === "PUT") return takeFile(store, url, request, response);
  const file = store.files.get(pathname.replace("/f/", ""));
  if (!file) return end(response, 404);
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const start = Number(first ?? 0);
  const final = Math.min(last ? Number(last) : Number.POSITIVE_INFINITY, file.bytes.length - 1);
  if (start > final) return end(response, 416);
  response.writeHead(first === undefined ? 200 : 206, {
    "content-type": file.contentType,
    "content-length": final - start + 1,
    "accept-ranges": "bytes",
    ...(first !== undefined && { "content-range": `bytes ${start}-${final}/${file.bytes.length}` }),
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes.subarray(start, final + 1));
}

async function deleteFiles(store: TestStore, request: IncomingMessage, response: ServerResponse) {
  const body = Buffer.concat(await Array.fromAsync(request)).toString();
  for (const key of JSON.parse(body).fileKeys) store.files.delete(key);
  response.end(JSON.stringify({ success: true, deletedCount: 1 }));
}

/** What UploadThing's server client sends: a form with one file. Type and size stand in the address. */
async function takeFile(store: TestStore, url: URL, request: IncomingMessage, response: ServerResponse) {
  const body = Buffer.concat(await Array.fromAsync(request));
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const file = (await new Response(body, { headers }).formData()).get("file");
  const key = url.pathname.slice(1);
  if (!(file instanceof File)) return end(response, 400);
  const contentType = decodeURIComponent(url.searchParams.get("x-ut-file-type") ?? "");
  store.files.set(key, { bytes: new Uint8Array(await file.arrayBuffer()), contentType });
  const address = `${store.origin}/f/${key}`;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ url: address, appUrl: address, ufsUrl: address, fileHash: "" }));
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
