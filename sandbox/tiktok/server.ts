import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startAnnouncing } from "./announcing.ts";
import { seedApp } from "./app-state.ts";
import type { Ground, Sandbox } from "./call.ts";
import { completeConfig, type SandboxOptions } from "./config.ts";
import { seedCreators } from "./creators.ts";
import { discardVideos } from "./discard-videos.ts";
import { answer } from "./door.ts";
import { Processing } from "./processing.ts";
import { Store } from "./store.ts";
import { Webhooks } from "./webhooks.ts";

/** A chunk may be 128 MB on a slow line. */
const REQUEST_TIMEOUT_MS = 10 * 60_000;

export interface RunningSandbox {
  origin: string;
  /** For those who run it in their own process, to act as people do in the app. */
  sandbox: Sandbox;
  close: () => Promise<void>;
}

export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const config = completeConfig(options);
  const store = new Store(config.dataDirectory);
  seedCreators(store);
  seedApp(store, config);
  discardVideos(store, config.now());
  const stop = new AbortController();
  const webhooks = new Webhooks({ config, store, stopping: stop.signal });
  const ground: Ground = { config, store, webhooks, stopping: stop.signal };
  const sandbox: Sandbox = {
    ...ground,
    origin: "",
    processing: new Processing(ground),
    uploadsInFlight: new Set(),
  };
  const answers = new Set<Promise<void>>();
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const answered = answer(sandbox, request, response).finally(() => answers.delete(answered));
    answers.add(answered);
  });
  const port = await listen(server, config.host, config.port);
  sandbox.origin = options.origin ?? `http://localhost:${port}`;
  sandbox.processing.resume();
  webhooks.resume();
  startAnnouncing(ground);
  return {
    origin: sandbox.origin,
    sandbox,
    close: async () => {
      await close(server);
      stop.abort();
      await Promise.all(answers);
      await sandbox.processing.finish();
      await webhooks.finish();
      store.close();
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
