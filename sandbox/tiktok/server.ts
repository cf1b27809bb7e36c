import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox } from "./call.ts";
import { completeConfig, type SandboxOptions } from "./config.ts";
import { seedCreators } from "./creators.ts";
import { discardVideos } from "./discard-videos.ts";
import { answer } from "./door.ts";
import { Processing } from "./processing.ts";
import { Store } from "./store.ts";

/** A chunk may be 128 MB on a slow line. */
const REQUEST_TIMEOUT_MS = 10 * 60_000;

export interface RunningSandbox {
  origin: string;
  close: () => Promise<void>;
}

export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const config = completeConfig(options);
  const store = new Store(config.dataDirectory);
  seedCreators(store);
  discardVideos(store, config.now());
  const sandbox: Sandbox = {
    config,
    store,
    origin: "",
    processing: new Processing(store, config),
    uploadsInFlight: new Set(),
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    void answer(sandbox, request, response);
  });
  const port = await listen(server, config.host, config.port);
  sandbox.origin = options.origin ?? `http://localhost:${port}`;
  sandbox.processing.resume();
  return { origin: sandbox.origin, close: () => close(server, sandbox) };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function close(server: Server, { processing, store }: Sandbox): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  await processing.stop();
  store.close();
}
