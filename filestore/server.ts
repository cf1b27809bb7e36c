import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { createAnswers } from "./answers.ts";
import { createDisk } from "./disk.ts";
import { createHooks } from "./hooks.ts";
import { HttpError } from "./http-error.ts";
import {
  ANSWER_WAIT_MS,
  CONNECTIONS_MAX,
  DISK_RESERVE_BYTES,
  HEADERS_TIMEOUT_MS,
  HOOK_GRACE_MS,
  HOOK_RETRY_FIRST_MS,
  IDLE_TIMEOUT_MS,
  LINGER_MS,
  SWEEP_EVERY_MS,
} from "./limits.ts";
import { route, sendJson } from "./routes.ts";
import type { Store } from "./store.ts";
import { resumeHooks, sweepUnfinished } from "./sweep.ts";
import { createTurns } from "./turns.ts";

export type FileStoreOptions = {
  dataDir: string;
  apiKey: string;
  host?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** The origin that browsers and the app use, if it is not the one listened on. */
  publicUrl?: string;
  callbackOrigins?: readonly string[];
  log?: (line: string) => void;
  answerWaitMs?: number;
  hookGraceMs?: number;
  hookRetryFirstMs?: number;
  diskReserveBytes?: number;
};

export type FileStore = { origin: string; close: () => Promise<void> };

export async function startFileStore(options: FileStoreOptions): Promise<FileStore> {
  const disk = createDisk(resolve(options.dataDir));
  await disk.prepare();

  const server = createServer({ requestTimeout: 0, headersTimeout: HEADERS_TIMEOUT_MS });
  server.setTimeout(IDLE_TIMEOUT_MS);
  server.maxConnections = CONNECTIONS_MAX;
  const host = options.host ?? "127.0.0.1";
  server.listen(options.port ?? 0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const publicUrl = new URL(options.publicUrl ?? `http://${host}:${port}`).origin;

  const store = createStore(options, disk, publicUrl);
  server.on("request", (req, res) => void answer(store, req, res));
  await resumeHooks(store);
  await sweepUnfinished(store, Date.now());
  const sweeping = setInterval(() => void sweepUnfinished(store, Date.now()), SWEEP_EVERY_MS);

  return {
    origin: publicUrl,
    async close() {
      clearInterval(sweeping);
      store.hooks.close();
      store.answers.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createStore(options: FileStoreOptions, disk: Store["disk"], publicUrl: string): Store {
  const { apiKey, log = () => {} } = options;
  const answers = createAnswers(disk);
  const hooks = createHooks({
    disk,
    answers,
    apiKey,
    publicUrl,
    log,
    graceMs: options.hookGraceMs ?? HOOK_GRACE_MS,
    retryFirstMs: options.hookRetryFirstMs ?? HOOK_RETRY_FIRST_MS,
  });
  return {
    disk,
    apiKey,
    publicUrl,
    log,
    hooks,
    answers,
    turns: createTurns(),
    callbackOrigins: options.callbackOrigins ?? [],
    answerWaitMs: options.answerWaitMs ?? ANSWER_WAIT_MS,
    diskReserveBytes: options.diskReserveBytes ?? DISK_RESERVE_BYTES,
  };
}

async function answer(store: Store, req: IncomingMessage, res: ServerResponse): Promise<void> {
  setSharedHeaders(res);
  try {
    await route(store, req, res);
  } catch (error) {
    refuse(store, error, req, res);
  }
}

/** Any origin may ask: no cookies are used, and every address carries its own signature. */
function setSharedHeaders(res: ServerResponse): void {
  res.setHeader("access-control-allow-origin", "*");
  res.setHeader("access-control-allow-methods", "GET, HEAD, PUT, POST");
  res.setHeader(
    "access-control-allow-headers",
    "range, content-type, x-uploadthing-version, b3, traceparent",
  );
  res.setHeader(
    "access-control-expose-headers",
    "x-ut-range-start, content-range, content-length, accept-ranges",
  );
  res.setHeader("access-control-max-age", "7200");
  res.setHeader("cross-origin-resource-policy", "cross-origin");
  res.setHeader("x-content-type-options", "nosniff");
}

function refuse(store: Store, error: unknown, req: IncomingMessage, res: ServerResponse): void {
  if (req.socket.destroyed) return;
  const isKnown = error instanceof HttpError;
  if (!isKnown) store.log(`${req.method} failed: ${error instanceof Error ? error.stack : error}`);
  if (res.headersSent) return void res.destroy();
  if (isKnown) for (const [name, value] of Object.entries(error.headers)) res.setHeader(name, value ?? "");
  sendJson(res, { error: isKnown ? error.message : "The file store failed." }, isKnown ? error.status : 500);
  if (!req.complete) {
    // Cutting a sender off at once would lose it the answer.
    req.resume();
    const cut = setTimeout(() => req.socket.destroy(), LINGER_MS);
    req.once("close", () => clearTimeout(cut));
  }
}
